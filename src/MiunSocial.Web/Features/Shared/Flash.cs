using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

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

    /// <summary>The message, if one came along; without its cookie nothing is read, so that no page answers with an emptied one.</summary>
    public static string? FlashMessage(this ViewContext context) =>
        context.HttpContext.Request.Cookies.Keys.Any(name => name.EndsWith("miunsocial-message", StringComparison.Ordinal))
            ? context.TempData[Key] as string
            : null;
}
