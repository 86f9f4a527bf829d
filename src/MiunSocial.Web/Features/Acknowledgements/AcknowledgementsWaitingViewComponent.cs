using Microsoft.AspNetCore.Mvc;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>Says how many guidelines wait for the reader's acknowledgement; nothing where none does.</summary>
public sealed class AcknowledgementsWaitingViewComponent(OwnAcknowledgements own) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var waiting = await own.OutstandingAsync(HttpContext.RequestAborted);
        return waiting.Count == 0 ? Content("") : View("/Features/Acknowledgements/_Waiting.cshtml", waiting.Count);
    }
}
