namespace MiunSocial.Data.Catalogue;

/// <summary>What a filter found.</summary>
public sealed class CatalogueResult
{
    private readonly CatalogueIndex _index;
    private readonly Search _search;

    internal CatalogueResult(CatalogueIndex index, Search search)
    {
        (_index, _search) = (index, search);
        Total = search.Found.Count;
    }

    public int Total { get; }

    /// <summary>All, in the filter's order.</summary>
    public IEnumerable<Guid> Ids => (Order, _search.Named) switch
    {
        ({ } order, _) => order.Where(_search.Found.Contains).Select(_index.IdAt),
        (null, { } named) => named.Places().Concat(_search.Found.Without(named).Places()).Select(_index.IdAt),
        _ => _search.Found.Places().Select(_index.IdAt),
    };

    /// <param name="page">From 1.</param>
    public IReadOnlyList<Guid> Page(int page, int pageSize)
    {
        var skip = (page - 1) * pageSize;
        var places = (Order, _search.Named) switch
        {
            ({ } order, _) => order.Where(_search.Found.Contains).Skip(skip).Take(pageSize),
            (null, { } named) => NamedFirst(named, skip, pageSize),
            _ => _search.Found.Take(skip, pageSize),
        };
        return [.. places.Select(_index.IdAt)];
    }

    /// <summary>How many channels each value of a dimension would leave, the other choices staying as they are.</summary>
    public IReadOnlyDictionary<string, int> Counts(CatalogueDimension dimension)
    {
        // Counts of statuses tell of closed channels too, or nobody would find them.
        var basis = dimension == CatalogueDimension.Status ? _search.Basis : _search.Open;
        var others = _search.Chosen.Where(one => one.Key != dimension).Aggregate(basis, (set, one) => set.And(one.Value));
        return _index.SetsOf(dimension).ToDictionary(one => one.Key, one => one.Value.CountIn(others));
    }

    /// <returns>Null for the order that channels stand in.</returns>
    private int[]? Order => _index.OrderOf(_search.Filter.Sort);

    private IEnumerable<int> NamedFirst(ChannelSet named, int skip, int most)
    {
        var first = named.Take(skip, most);
        return first.Count == most ? first : first.Concat(_search.Found.Without(named).Take(Math.Max(0, skip - named.Count), most - first.Count));
    }

    internal sealed record Search
    {
        public required CatalogueFilter Filter { get; init; }

        /// <summary>All that the words find, closed ones too.</summary>
        public required ChannelSet Basis { get; init; }

        /// <summary>What of that is found where no status is asked for.</summary>
        public required ChannelSet Open { get; init; }

        public required IReadOnlyDictionary<CatalogueDimension, ChannelSet> Chosen { get; init; }

        public required ChannelSet Found { get; init; }

        /// <summary>Those found by their name or handle; null without words.</summary>
        public required ChannelSet? Named { get; init; }
    }
}
