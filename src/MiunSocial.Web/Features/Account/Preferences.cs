using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Account;

/// <summary>Language and appearance: kept in the reader's browser, the language with the person too.</summary>
public sealed class Preferences(IHttpContextAccessor http, IHostEnvironment environment, Appearance appearance, PortalDbContext db)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    private string LanguageCookie => CookieNames.For("language", environment);

    public async Task ChooseLanguageAsync(string language, CancellationToken cancellationToken)
    {
        Keep(LanguageCookie, TextsSetup.CookieValue(language));
        if (Context.User.PersonId() is { } personId)
        {
            await db.Users
                .Where(person => person.Id == personId)
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.Language, language), cancellationToken);
        }
    }

    public void ChooseTheme(string theme) => Keep(appearance.CookieName, theme);

    /// <summary>A person who signs in is met in their own language, unless another was chosen in this browser.</summary>
    public void GreetIn(string language)
    {
        if (!Context.Request.Cookies.ContainsKey(LanguageCookie))
        {
            Keep(LanguageCookie, TextsSetup.CookieValue(language));
        }
    }

    private void Keep(string name, string value) =>
        Context.Response.Cookies.Append(name, value, new() { MaxAge = Kept, IsEssential = true, Path = "/" });
}
