using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Data.Catalogue;

/// <summary>What the records around channels are called in addresses, and how units stand above each other.</summary>
internal sealed record CatalogueNames
{
    public required IReadOnlyDictionary<Guid, string> Platforms { get; init; }

    public required IReadOnlyDictionary<Guid, ChannelSort> Kinds { get; init; }

    public required IReadOnlyDictionary<Guid, string> Audiences { get; init; }

    public required IReadOnlyDictionary<Guid, UnitPlace> Units { get; init; }

    /// <summary>Order of platforms and units in lists sorted by them.</summary>
    public required IReadOnlyDictionary<Guid, int> PlatformPositions { get; init; }

    /// <summary>Whether there is such a value, though no channel may have it.</summary>
    public bool Know(CatalogueDimension dimension, string value) => dimension switch
    {
        CatalogueDimension.Platform => Platforms.Values.Contains(value),
        CatalogueDimension.Kind => Kinds.Values.Any(sort => sort.Kind == value),
        CatalogueDimension.Unit => Units.Values.Any(unit => unit.Upwards[0] == value),
        CatalogueDimension.Audience => Audiences.Values.Contains(value),
        CatalogueDimension.Language => value is [>= 'a' and <= 'z', >= 'a' and <= 'z'],
        CatalogueDimension.Aim => Enum.IsDefined(typeof(ChannelAim), value),
        CatalogueDimension.Status => Enum.IsDefined(typeof(ChannelStatus), value),
        CatalogueDimension.Health => Enum.IsDefined(typeof(HealthLevel), value),
        CatalogueDimension.Rule => Enum.IsDefined(typeof(HealthRule), value),
    };
}

/// <param name="Upwards">The unit's own slug and those above it.</param>
/// <param name="Order">The Swedish name's place in lists.</param>
internal sealed record UnitPlace(IReadOnlyList<string> Upwards, string Order);
