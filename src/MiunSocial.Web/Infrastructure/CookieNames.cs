namespace MiunSocial.Web.Infrastructure;

public static class CookieNames
{
    /// <summary>With the <c>__Host-</c> prefix wherever cookies are Secure; a browser then takes them from this host only.</summary>
    public static string For(string purpose, IHostEnvironment environment) =>
        environment.IsDevelopment() ? $"miunsocial-{purpose}" : $"__Host-miunsocial-{purpose}";
}
