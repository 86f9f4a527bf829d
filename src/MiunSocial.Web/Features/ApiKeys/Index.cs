using MiunSocial.Domain.Access;

namespace MiunSocial.Web.Features.ApiKeys;

public sealed record KeyRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Contact { get; init; }

    public required string Prefix { get; init; }

    public required IReadOnlyList<ApiScope> Scopes { get; init; }

    public required DateOnly? ExpiresOn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? LastUsedAt { get; init; }

    public required KeyState State { get; init; }
}
