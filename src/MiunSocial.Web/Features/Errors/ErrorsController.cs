using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Errors;

/// <summary>Pages for what went wrong, each with a way on. They are reached by re-execution, never by a link.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed partial class ErrorsController(ILogger<ErrorsController> log) : Controller
{
    /// <summary>Long enough for a server to come back, short enough for somebody to wait.</summary>
    private const int SecondsUntilNextTry = 10;

    private static readonly HashSet<int> Known = [400, 401, 403, 404, 409, 413, 429, 500, 503];

    [Route("/error/{status:int}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Show()
    {
        var status = Status();
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = SecondsUntilNextTry.ToString(CultureInfo.InvariantCulture);
            LogUnavailable(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error.GetBaseException().Message);
        }
        if (ApiCallers.IsForPrograms(NextTry.AskedFor(HttpContext).Path))
        {
            return ApiProblem.Of(HttpContext, Response.StatusCode).ToResult();
        }
        return View("Show", new ErrorPage
        {
            Status = Known.Contains(status) ? status : 400,
            Reference = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier,
            NextTry = status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status401Unauthorized ? await NextTry.OfAsync(HttpContext) : null,
        });
    }

    /// <summary>
    /// After an exception the answer has its status already, whichever page was asked for. Otherwise it is read from the route
    /// itself: a form that cannot be read would leave a parameter unbound.
    /// </summary>
    private int Status() => HttpContext.Features.Get<IExceptionHandlerFeature>() is null
        ? Convert.ToInt32(RouteData.Values["status"], CultureInfo.InvariantCulture)
        : Response.StatusCode;

    [LoggerMessage(LogLevel.Warning, "The database cannot serve: {Fault}")]
    private partial void LogUnavailable(string? fault);
}
