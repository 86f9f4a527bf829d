using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Api;

public sealed record ChannelAnswer
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required PlatformName Platform { get; init; }

    public required Named Kind { get; init; }

    public required Named Unit { get; init; }

    public required string Handle { get; init; }

    /// <summary>The account's canonical address; null where none is known, and where it has been released.</summary>
    public required string? Url { get; init; }

    public required LocalizedText Purpose { get; init; }

    /// <summary>The prioritised one first.</summary>
    public required IReadOnlyList<Named> Audiences { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required ChannelStatus Status { get; init; }

    public required ChannelVisibility Visibility { get; init; }

    public required bool IsHub { get; init; }

    public required DateOnly? ActiveSince { get; init; }

    public required DateOnly? LastReviewedOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    /// <summary>The record that this one was found to be a double of.</summary>
    public required Guid? MergedInto { get; init; }

    /// <summary>The channel that followers are sent to as this one closes; null for a caller who may not see it.</summary>
    public required Guid? Successor { get; init; }

    public required DateTime ChangedAt { get; init; }

    /// <summary>The channel's page in the portal.</summary>
    public required string Page { get; init; }

    /// <summary>Null for a caller who may not see people.</summary>
    public required string? FunctionMailbox { get; init; }

    /// <summary>Null for a caller who may not see people.</summary>
    public required IReadOnlyList<PersonAnswer>? People { get; init; }
}

public sealed record PersonAnswer
{
    public required ChannelPart Part { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }
}

public sealed record PlatformName(string Slug, string Name);

public sealed record Named(string Slug, LocalizedText Name);

/// <summary>One page of a list.</summary>
public sealed record ChannelsAnswer
{
    public required IReadOnlyList<ChannelAnswer> Items { get; init; }

    /// <summary>All that the filter finds.</summary>
    public required int Total { get; init; }

    public required int Page { get; init; }

    public required int PageSize { get; init; }

    public required PageLinks Links { get; init; }
}

public sealed record PageLinks
{
    public required string Self { get; init; }

    public required string First { get; init; }

    public required string? Prev { get; init; }

    public required string? Next { get; init; }

    public required string Last { get; init; }
}
