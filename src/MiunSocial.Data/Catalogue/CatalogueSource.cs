using MiunSocial.Data.Health;
using MiunSocial.Domain.Organisation;

namespace MiunSocial.Data.Catalogue;

/// <summary>All that an index is made of.</summary>
internal sealed record CatalogueSource
{
    /// <summary>In the catalogue's own order.</summary>
    public required IReadOnlyList<ChannelEntry> Entries { get; init; }

    public required WordPool Pool { get; init; }

    public required CatalogueNames Names { get; init; }

    public required Policy Policy { get; init; }

    /// <summary>Channels whose address has failed too often in a row.</summary>
    public required IReadOnlySet<Guid> BrokenLinks { get; init; }

    public required AcknowledgementLedger Acknowledgements { get; init; }

    /// <summary>The day that health is judged on.</summary>
    public required DateOnly Today { get; init; }
}
