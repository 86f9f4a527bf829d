using Microsoft.AspNetCore.Mvc;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;vc:overtaken by="Model.Overtaking" /&gt;</c>: above a form whose sender was too late, who was quicker with what. Nothing above others.</summary>
public sealed class OvertakenViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(LatestChange? by) => by is null ? Content("") : View("/Features/Shared/Overtaken.cshtml", by);
}
