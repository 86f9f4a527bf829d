namespace MiunSocial.Web.Infrastructure;

/// <summary>Says of an answer that it is a file from somebody: should a browser show it after all, it runs nothing and reaches nothing.</summary>
public sealed record Sandboxed
{
    public const string Policy = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Registered before the headers are, so that it runs when they stand.</summary>
    internal static void Use(WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Features.Get<Sandboxed>() is not null)
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
            }
            return Task.CompletedTask;
        });
        return next(context);
    });
}
