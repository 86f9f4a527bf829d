using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.People;

public sealed record Add : PersonForm
{
    public string? Email { get; init; }

    public override IEnumerable<Problem> Problems() => EmailProblems().Concat(base.Problems());

    private IEnumerable<Problem> EmailProblems()
    {
        if (Typed.Clean(Email) is not { Length: > 0 } email)
        {
            yield return new(nameof(Email), "Problem.Required");
        }
        else if (!EmailAddress.IsValid(email))
        {
            yield return new(nameof(Email), "Problem.Email");
        }
    }
}
