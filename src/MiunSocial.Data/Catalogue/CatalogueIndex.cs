using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Catalogue;

/// <summary>
/// The whole registry as it was at one moment, ready to be filtered, searched, counted and sorted in a time that hardly grows with
/// it. Nothing in it changes; a change makes another.
/// </summary>
public sealed class CatalogueIndex
{
    private readonly IReadOnlyList<ChannelEntry> _entries;
    private readonly Dictionary<CatalogueDimension, Dictionary<string, ChannelSet>> _sets;
    private readonly WordIndex _words;
    private readonly WordIndex _nameWords;
    private readonly ChannelSet _all;
    private readonly ChannelSet _closed;
    private readonly ChannelSet _public;
    private readonly Dictionary<CatalogueSort, Lazy<int[]>> _orders;
    private readonly CatalogueNames _names;

    internal CatalogueIndex(CatalogueSource source)
    {
        var (entries, names) = (_entries, _names) = (source.Entries, source.Names);
        _words = WordIndex.Of(entries, source.Pool, entry => entry.Words);
        _nameWords = WordIndex.Of(entries, source.Pool, entry => entry.NameWords);
        _sets = Enum.GetValues<CatalogueDimension>().ToDictionary(dimension => dimension, _ => new Dictionary<string, ChannelSet>(StringComparer.Ordinal));
        _all = ChannelSet.All(entries.Count);
        _public = new(entries.Count);
        foreach (var (place, entry) in entries.Index())
        {
            Place(place, entry, source);
        }
        _closed = SetOf(CatalogueDimension.Status, nameof(ChannelStatus.Closed));
        _orders = new()
        {
            [CatalogueSort.Changed] = new(() => Order(entries, (left, right) => right.ChangedAt.CompareTo(left.ChangedAt))),
            [CatalogueSort.Review] = new(() => Order(entries, (left, right) => ReviewDay(left).CompareTo(ReviewDay(right)))),
            [CatalogueSort.Platform] = new(() => Order(entries, (left, right) =>
                names.PlatformPositions[left.PlatformId].CompareTo(names.PlatformPositions[right.PlatformId]))),
            [CatalogueSort.Unit] = new(() => Order(entries, (left, right) =>
                string.CompareOrdinal(names.Units[left.UnitId].Order, names.Units[right.UnitId].Order))),
        };
    }

    public int Count => _entries.Count;

    /// <summary>The channels that a filter finds, in its order.</summary>
    public CatalogueResult Find(CatalogueFilter filter, CatalogueScope scope = CatalogueScope.Everything)
    {
        var words = FoldedText.Words(filter.Words ?? "").Distinct().ToList();
        var chosen = Enum.GetValues<CatalogueDimension>()
            .Where(dimension => filter[dimension] is not null)
            .ToDictionary(dimension => dimension, dimension => SetOf(dimension, filter[dimension]!));
        var basis = words.Aggregate(scope == CatalogueScope.PublicOnly ? _public : _all, (found, word) => found.And(_words.StartingWith(word)));
        var open = filter.Closed || chosen.ContainsKey(CatalogueDimension.Status) ? basis : basis.Without(_closed);
        var found = chosen.Values.Aggregate(open, (set, one) => set.And(one));
        var named = words.Aggregate(found, (set, word) => set.And(_nameWords.StartingWith(word)));
        return new(this, new() { Filter = filter, Basis = basis, Open = open, Chosen = chosen, Found = found, Named = words.Count > 0 ? named : null });
    }

    /// <summary>Dimensions in which the filter asks for what there is not; such a filter finds nothing.</summary>
    public IEnumerable<CatalogueDimension> Unknown(CatalogueFilter filter) => Enum.GetValues<CatalogueDimension>()
        .Where(dimension => filter[dimension] is { } value && !_sets[dimension].ContainsKey(value) && !_names.Know(dimension, value));

    internal Guid IdAt(int place) => _entries[place].Id;

    /// <returns>Places in the order of the sort; null for the order they stand in.</returns>
    internal int[]? OrderOf(CatalogueSort sort) => _orders.TryGetValue(sort, out var order) ? order.Value : null;

    internal IReadOnlyDictionary<string, ChannelSet> SetsOf(CatalogueDimension dimension) => _sets[dimension];

    private ChannelSet SetOf(CatalogueDimension dimension, string value) =>
        _sets[dimension].TryGetValue(value, out var set) ? set : new(_entries.Count);

    private void Place(int place, ChannelEntry entry, CatalogueSource source)
    {
        var names = source.Names;
        Add(CatalogueDimension.Platform, names.Platforms[entry.PlatformId]);
        Add(CatalogueDimension.Kind, names.Kinds[entry.KindId].Kind);
        Add(CatalogueDimension.Status, entry.Status.ToString());
        AddAll(CatalogueDimension.Unit, names.Units[entry.UnitId].Upwards);
        AddAll(CatalogueDimension.Audience, entry.AudienceIds.Select(id => names.Audiences[id]));
        AddAll(CatalogueDimension.Language, entry.Languages);
        AddAll(CatalogueDimension.Aim, entry.Aims.Select(aim => aim.ToString()));
        var facts = entry.Health with
        {
            IsLinkBroken = source.BrokenLinks.Contains(entry.Id),
            Acknowledgements = source.Acknowledgements.Of(names.Kinds[entry.KindId], entry.Responsibles),
        };
        var health = ChannelHealth.Of(facts, source.Policy, source.Today);
        AddAll(CatalogueDimension.Rule, health.Failing.Select(rule => rule.ToString()));
        if (health.Level is { } level)
        {
            Add(CatalogueDimension.Health, level.ToString());
        }
        if (entry is { IsPublic: true, Status: not ChannelStatus.Planned })
        {
            _public.Add(place);
        }

        void AddAll(CatalogueDimension dimension, IEnumerable<string> values)
        {
            foreach (var value in values)
            {
                Add(dimension, value);
            }
        }

        void Add(CatalogueDimension dimension, string value)
        {
            if (!_sets[dimension].TryGetValue(value, out var set))
            {
                _sets[dimension].Add(value, set = new(_entries.Count));
            }
            set.Add(place);
        }
    }

    /// <summary>One never planned is due before all; what is not reviewed at all comes last.</summary>
    private static DateOnly ReviewDay(ChannelEntry entry) => entry.Status is ChannelStatus.Active or ChannelStatus.Paused
        ? entry.Health.NextReview ?? DateOnly.MinValue
        : DateOnly.MaxValue;

    /// <summary>A stable order: what is equal stays by name.</summary>
    private static int[] Order(IReadOnlyList<ChannelEntry> entries, Comparison<ChannelEntry> compare)
    {
        var places = Enumerable.Range(0, entries.Count).ToArray();
        Array.Sort(places, (left, right) => compare(entries[left], entries[right]) is var order and not 0 ? order : left.CompareTo(right));
        return places;
    }
}
