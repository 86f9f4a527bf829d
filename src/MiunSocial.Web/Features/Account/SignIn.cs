using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Account;

public sealed record SignIn
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public bool IsRemembered { get; init; }

    /// <summary>Where the person was going.</summary>
    public string? ReturnUrl { get; init; }

    public IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            yield return new(nameof(Email), "Problem.Required");
        }
        if (string.IsNullOrEmpty(Password))
        {
            yield return new(nameof(Password), "Problem.Required");
        }
    }
}
