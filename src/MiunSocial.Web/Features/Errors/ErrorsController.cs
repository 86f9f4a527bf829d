using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MiunSocial.Web.Features.Errors;

/// <summary>Pages for what went wrong, each with a way on. They are reached by re-execution, never by a link.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    private static readonly HashSet<int> Known = [400, 403, 404, 409, 413, 429, 500, 503];

    /// <summary>The status is read from the route itself: a form that cannot be read would leave a parameter unbound.</summary>
    [Route("/error/{status:int}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show()
    {
        var status = Convert.ToInt32(RouteData.Values["status"], CultureInfo.InvariantCulture);
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;
        return View("Show", new ErrorPage(Known.Contains(status) ? status : 400, Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier));
    }
}

/// <param name="Status">One that there is a text for.</param>
/// <param name="Reference">Finds the request in the log.</param>
public sealed record ErrorPage(int Status, string Reference);
