using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>What a page's <c>lang</c> attributes say of texts that come in the other language where one is missing.</summary>
public static class ForeignText
{
    /// <returns>Null where the text is in the page's language.</returns>
    public static string? ForeignLanguage(this LocalizedText text) => (TextsSetup.CurrentLanguage, text) switch
    {
        (TextsSetup.English, { En: "", Sv: not "" }) => TextsSetup.Swedish,
        (TextsSetup.Swedish, { Sv: "", En: not "" }) => TextsSetup.English,
        _ => null,
    };
}
