using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Account;

/// <summary>Coming in, going out, and one's own password and preferences.</summary>
[Authorize(Policies.Browse)]
[Route("/account")]
public sealed class AccountController(
    IStringLocalizer<AccountText> texts, IStringLocalizer<SharedText> shared, Demonstration demonstration) : Controller
{
    private const string SignInPage = "/account/sign-in";

    [AllowAnonymous]
    [HttpGet("sign-in")]
    public IActionResult SignIn(string? returnUrl) =>
        User.PersonId() is null ? View("SignIn", new SignIn { ReturnUrl = returnUrl }) : Onward(returnUrl);

    [AllowAnonymous]
    [HttpPost("sign-in")]
    [EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> SignIn(SignIn form, [FromServices] SignIns signIns)
    {
        ModelState.Add(form.Problems(), texts, shared);
        if (ModelState.IsValid && await signIns.TryAsync(form) is { } problem)
        {
            ModelState.Add([problem], texts);
        }
        return ModelState.IsValid ? Onward(form.ReturnUrl) : this.Again("SignIn", form);
    }

    [AllowAnonymous]
    [HttpPost("demonstration")]
    public async Task<IActionResult> Demonstrate(string? email, string? returnUrl, [FromServices] SignIns signIns) =>
        demonstration.Offers(email) && await signIns.DemonstrateAsync(email!) ? Onward(returnUrl) : NotFound();

    [AllowAnonymous]
    [HttpPost("sign-out")]
    public async Task<IActionResult> SignOut([FromServices] SignIns signIns)
    {
        await signIns.SignOutAsync();
        return this.RedirectWithMessage(SignInPage, texts["SignOut.Done"]);
    }

    [AllowAnonymous]
    [HttpPost("language")]
    public async Task<IActionResult> Language(
        string? language, string? returnUrl, [FromServices] Preferences preferences, CancellationToken cancellationToken)
    {
        if (!TextsSetup.IsKnown(language))
        {
            return BadRequest();
        }
        await preferences.ChooseLanguageAsync(language!, cancellationToken);
        return Onward(returnUrl);
    }

    [AllowAnonymous]
    [HttpPost("theme")]
    public IActionResult Theme(string? theme, string? returnUrl, [FromServices] Preferences preferences)
    {
        if (theme is null || !Appearance.Themes.Contains(theme))
        {
            return BadRequest();
        }
        preferences.ChooseTheme(theme);
        return Onward(returnUrl);
    }

    [AllowAnonymous]
    [HttpGet("forgot")]
    public IActionResult Forgot() => View("Forgot", new Forgot());

    [AllowAnonymous]
    [HttpPost("forgot")]
    [EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> Forgot(Forgot form, [FromServices] Passwords passwords, CancellationToken cancellationToken)
    {
        ModelState.Add(form.Problems(), texts, shared);
        if (!ModelState.IsValid)
        {
            return this.Again("Forgot", form);
        }
        await passwords.AskForLinkAsync(form.Email!, cancellationToken);
        return this.RedirectWithMessage(SignInPage, texts["Forgot.Done"]);
    }

    [AllowAnonymous]
    [HttpGet("choose-password")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> OpenLink(ChoosePassword link, [FromServices] Passwords passwords) =>
        ModelState.IsValid && await passwords.IsUsableAsync(link) ? View("ChoosePassword", link) : this.Again("LinkUsed", link);

    [AllowAnonymous]
    [HttpPost("choose-password")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> ChoosePassword(ChoosePassword form, [FromServices] Passwords passwords)
    {
        if (!ModelState.IsValid || !await passwords.IsUsableAsync(form))
        {
            return this.Again("LinkUsed", form);
        }
        ModelState.Add(form.Problems(), texts, shared);
        if (ModelState.IsValid)
        {
            AddErrors(await passwords.ChooseAsync(form));
        }
        return ModelState.IsValid
            ? this.RedirectWithMessage(form.SignInPage(Url), texts["ChoosePassword.Done"])
            : this.Again("ChoosePassword", form);
    }

    [HttpGet("password")]
    public IActionResult Password() => View("Password", new Password());

    [HttpPost("password")]
    [EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> Password(Password form, [FromServices] Passwords passwords)
    {
        ModelState.Add(form.Problems(), texts, shared);
        if (ModelState.IsValid)
        {
            AddErrors(await passwords.ChangeAsync(User.PersonId()!.Value, form));
        }
        return ModelState.IsValid ? this.RedirectWithMessage("/", texts["Password.Done"]) : this.Again("Password", form);
    }

    /// <summary>Only to addresses of this portal, whatever the form says.</summary>
    private LocalRedirectResult Onward(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? AsHeader(returnUrl) : "/");

    /// <summary>A header holds ASCII only; an address typed or shared with Swedish letters in it is written with percent signs.</summary>
    private static string AsHeader(string url) =>
        string.Concat(url.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    private void AddErrors(IdentityResult result)
    {
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(Passwords.FieldOf(error), error.Description);
        }
    }
}
