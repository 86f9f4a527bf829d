using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Account;

public sealed record Password : NewPassword
{
    public string? Current { get; init; }

    public override IEnumerable<Problem> Problems() =>
        string.IsNullOrEmpty(Current) ? base.Problems().Prepend(new(nameof(Current), "Problem.Required")) : base.Problems();
}
