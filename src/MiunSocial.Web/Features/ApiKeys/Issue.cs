using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ApiKeys;

public sealed record Issue
{
    /// <summary>Made with the form, so that a form sent twice issues one key.</summary>
    public Guid Id { get; init; }

    public string? Name { get; init; }

    public string? Contact { get; init; }

    public List<ApiScope> Scopes { get; init; } = [];

    public DateOnly? ExpiresOn { get; init; }

    public ApiKeyFacts ToFacts() => new()
    {
        Name = Typed.Clean(Name),
        Contact = Typed.Clean(Contact),
        Scopes = [.. Scopes.Where(Enum.IsDefined).Distinct().Order()],
        ExpiresOn = ExpiresOn,
    };
}

/// <summary>How it went; with neither a key nor a problem the form could not be read.</summary>
public sealed record IssueOutcome
{
    public ApiKeySecret? Secret { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public bool IsIssuedAlready { get; init; }
}
