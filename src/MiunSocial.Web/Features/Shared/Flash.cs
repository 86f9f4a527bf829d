using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MiunSocial.Web.Features.Shared;

/// <summary>One message that the next page shows, after a post that went well.</summary>
public static class Flash
{
    public const string Key = "message";

    /// <summary>Redirects and says what was done.</summary>
    public static IActionResult RedirectWithMessage(this Controller controller, string address, string message)
    {
        controller.TempData[Key] = message;
        return controller.LocalRedirect(address);
    }

    public static string? Message(this ITempDataDictionary data) => data[Key] as string;
}
