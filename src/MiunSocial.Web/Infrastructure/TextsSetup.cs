using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Swedish unless a person has chosen English; the choice is kept in a cookie.</summary>
public static class TextsSetup
{
    public const string Swedish = "sv";
    public const string English = "en";

    private static readonly CultureInfo SwedishCulture = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    public static void AddTexts(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization();
        if (builder.Configuration.GetValue<bool>("Texts:Pseudo"))
        {
            builder.Services.AddSingleton<IStringLocalizerFactory, PseudoLocalizerFactory>();
        }
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new(SwedishCulture);
            options.SupportedCultures = options.SupportedUICultures = [SwedishCulture, EnglishCulture];
            options.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult(LanguageOfAddress(context.Request))),
                new CookieRequestCultureProvider { CookieName = CookieNames.For("language", builder.Environment) },
            ];
        });
    }

    public static void UseTexts(this WebApplication app) => app.UseRequestLocalization();

    /// <summary>The two-letter code of the language this request is answered in.</summary>
    public static string CurrentLanguage => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? English : Swedish;

    public static bool IsKnown(string? language) => language is Swedish or English;

    public static CultureInfo CultureOf(string language) => language == English ? EnglishCulture : SwedishCulture;

    /// <summary>Says something in a language of its own, for an answer to somebody whose browser has not chosen any.</summary>
    public static T Speaking<T>(string language, Func<T> say)
    {
        var former = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(language);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = former;
        }
    }

    public static string CookieValue(string language) => CookieRequestCultureProvider.MakeCookieValue(new(CultureOf(language)));

    /// <summary>What other sites show and programs fetch has its language in the address, whoever asks.</summary>
    private static ProviderCultureResult? LanguageOfAddress(HttpRequest request) =>
        request.Path.StartsWithSegments("/embed/channels") || request.Path.StartsWithSegments("/channels/feed")
            ? new(CultureOf(request.Query["lang"].ToString()).Name)
            : null;

    /// <summary>The model binder's own messages, as plain sentences in the reader's language.</summary>
    public static void UseTexts(this DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => Say("Problem.Required"));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("Problem.Required"));
        messages.SetMissingKeyOrValueAccessor(() => Say("Problem.Required"));
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say("Problem.Invalid"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say("Problem.Invalid"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("Problem.Invalid"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("Problem.Invalid"));
        messages.SetValueIsInvalidAccessor(_ => Say("Problem.Invalid"));
        messages.SetValueMustBeANumberAccessor(_ => Say("Problem.Invalid"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("Problem.Invalid"));
    }

    private static readonly System.Resources.ResourceManager Shared =
        new(typeof(Features.Shared.SharedText).FullName!, typeof(Features.Shared.SharedText).Assembly);

    private static string Say(string key) => Shared.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
