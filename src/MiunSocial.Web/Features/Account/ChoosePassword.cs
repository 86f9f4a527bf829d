using Microsoft.AspNetCore.Mvc;

namespace MiunSocial.Web.Features.Account;

/// <summary>The one-time link, and what its bearer chooses.</summary>
public sealed record ChoosePassword : NewPassword
{
    public Guid Person { get; init; }

    public string? Token { get; init; }

    /// <summary>The page that the link is really about; nothing but a path on this site is followed.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Where its bearer signs in with what was chosen, and goes on from.</summary>
    public string SignInPage(IUrlHelper url) =>
        url.IsLocalUrl(ReturnUrl) ? $"/account/sign-in{QueryString.Create("returnUrl", ReturnUrl)}" : "/account/sign-in";
}
