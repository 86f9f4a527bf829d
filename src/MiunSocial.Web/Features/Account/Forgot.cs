using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Account;

public sealed record Forgot
{
    public string? Email { get; init; }

    public IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            yield return new(nameof(Email), "Problem.Required");
        }
        else if (!EmailAddress.IsValid(Email.Trim()))
        {
            yield return new(nameof(Email), "Problem.Email");
        }
    }
}
