using Microsoft.AspNetCore.Diagnostics;

namespace MiunSocial.Web.Infrastructure;

public static class FormsSetup
{
    /// <summary>
    /// Answers a form that cannot be read – cut short, wrongly encoded or too large – with 400 or 413 before a page
    /// works with half of it.
    /// </summary>
    public static void UseReadableForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.HasFormContentType && !IsErrorPage(context))
        {
            try
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (BadHttpRequestException exception)
            {
                context.Response.StatusCode = exception.StatusCode;
                return;
            }
            catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }
        await next(context);
    });

    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
