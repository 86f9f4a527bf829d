namespace MiunSocial.Web.Infrastructure;

public static class ErrorPagesSetup
{
    /// <summary>A bug reaches one page with a reference that is in the log; other failures reach a page that says how to go on.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
