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

    [Route("/error/{status:int}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show()
    {
        // Nothing is bound here: the request may have gone wrong because its form cannot be read.
        var status = int.Parse(RouteData.Values["status"]!.ToString()!, CultureInfo.InvariantCulture);
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;
        return View("Show", new ErrorPage(Known.Contains(status) ? status : 400, Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier));
    }
}

/// <param name="Status">One that there is a text for.</param>
/// <param name="Reference">Finds the request in the log.</param>
public sealed record ErrorPage(int Status, string Reference);
