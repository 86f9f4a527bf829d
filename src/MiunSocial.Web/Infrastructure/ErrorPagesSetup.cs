using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using MiunSocial.Data;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Infrastructure;

public static class ErrorPagesSetup
{
    /// <summary>A bug reaches one page with a reference that is in the log; other failures reach a page that says how to go on.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        var faults = app.Services.GetRequiredService<IDatabaseFaults>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = exception => StatusOf(exception, faults),
            // A line and a whole stack for each request of an outage would bury what began it; the page logs one line.
            SuppressDiagnosticsCallback = failure => faults.IsUnavailable(failure.Exception),
            // What failed may hold a connection, or an answer, that would fail the page too.
            CreateScopeForErrors = true,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    /// <summary>Finds what a request asks for, and refuses a body that is larger than it takes.</summary>
    public static void UseRoutes(this WebApplication app)
    {
        app.UseRouting();
        app.UseRouteNotes();
        app.Use(async (context, next) =>
        {
            if (IsErrorPage(context))
            {
                // How much the page that was asked for takes is settled, and its form may be more than this one's.
                await next(context);
                return;
            }
            var most = LargestBodyOf(context);
            // Also for a body that does not say how long it is.
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = most;
            }
            if (context.Request.ContentLength > most && !(KeepsWhatWasTyped(context) && await CutForm.ReadAsync(context)))
            {
                RefuseBody(context);
                return;
            }
            await next(context);
        });
    }

    /// <summary>Whether the request is run once more for the page that tells what went wrong with it.</summary>
    public static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>What the endpoint says that it takes, as a page for files does; otherwise the same for all. Only files are many bytes: a form without them is kept in memory.</summary>
    private static long LargestBodyOf(HttpContext context) =>
        context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true
        && context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is { } most
            ? most
            : ProtectionSetup.LargestBody;

    private static bool KeepsWhatWasTyped(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null
        && context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Says that it was too much. Left to the server's own limit, it would be met while the antiforgery token is looked for
    /// and be told as a form that cannot be understood. The body is put away, so that the error page does not meet it either.
    /// </summary>
    private static void RefuseBody(HttpContext context)
    {
        context.Request.Body = Stream.Null;
        context.Request.ContentLength = 0;
        context.Request.ContentType = null;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static int StatusOf(Exception exception, IDatabaseFaults faults) => exception switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        // Others were quicker each time that it was tried.
        TransitionNotAllowedException => StatusCodes.Status409Conflict,
        _ when faults.IsUnavailable(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
