using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.People;

public sealed record Add : PersonForm
{
    public string? Email { get; init; }

    public override IEnumerable<Problem> Problems() => EmailProblems().Concat(base.Problems());

    private IEnumerable<Problem> EmailProblems()
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
