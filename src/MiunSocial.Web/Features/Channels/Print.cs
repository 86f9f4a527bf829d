using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>What a filter finds, as a table for paper.</summary>
public sealed record PrintedList
{
    public required CatalogueQuery Query { get; init; }

    public required IReadOnlyList<ChosenFilter> Chosen { get; init; }

    public required IReadOnlyList<ChannelCard> Channels { get; init; }

    public required int Total { get; init; }

    public required DateOnly Today { get; init; }
}
