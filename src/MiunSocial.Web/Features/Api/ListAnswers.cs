using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Api;

public sealed record PlatformsAnswer(IReadOnlyList<PlatformAnswer> Items, int Total);

public sealed record PlatformAnswer
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>In lower case, the canonical one first.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }
}

public sealed record KindsAnswer(IReadOnlyList<KindAnswer> Items, int Total);

public sealed record KindAnswer
{
    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    public required PlatformName Platform { get; init; }

    public required LocalizedText Purpose { get; init; }

    public required ChannelHolder HeldBy { get; init; }

    public required bool IsOpenToRequests { get; init; }

    public required bool IsLendable { get; init; }

    public required bool IsArchived { get; init; }
}

public sealed record UnitsAnswer(IReadOnlyList<UnitAnswer> Items, int Total);

public sealed record UnitAnswer
{
    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    public required UnitKind Kind { get; init; }

    /// <summary>The slug of the unit above; null for the university itself.</summary>
    public required string? Parent { get; init; }

    public required bool IsArchived { get; init; }
}
