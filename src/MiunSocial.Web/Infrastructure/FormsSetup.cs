namespace MiunSocial.Web.Infrastructure;

public static class FormsSetup
{
    /// <summary>
    /// Answers a form that cannot be read – cut short, wrongly encoded or too large – with 400 or 413 before a page
    /// works with half of it.
    /// </summary>
    public static void UseReadableForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.HasFormContentType && !ErrorPagesSetup.IsErrorPage(context) && await RefusalOfAsync(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }
        await next(context);
    });

    /// <summary>Reads the form, if it can be read.</summary>
    /// <returns>The status to refuse it with; null once it has been read.</returns>
    public static async Task<int?> RefusalOfAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
