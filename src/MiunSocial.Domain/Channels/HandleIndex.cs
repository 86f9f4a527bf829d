namespace MiunSocial.Domain.Channels;

/// <summary>
/// Finds among many handles those that <see cref="HandleLikeness"/> takes for a given one, without comparing them all. Two texts that
/// are one edit apart become the same when the right letter is taken out of each; every handle is kept under the hash of each such
/// text, and only those that share one are compared.
/// </summary>
public sealed class HandleIndex<T>
{
    private readonly T[] _items;
    private readonly string[] _handles;

    /// <summary>In order, with the handle's place beside each.</summary>
    private readonly ulong[] _keys;
    private readonly int[] _places;

    public HandleIndex(IEnumerable<T> items, Func<T, string> handleOf)
    {
        _items = [.. items];
        _handles = [.. _items.Select(handleOf)];
        var keys = new List<ulong>(_handles.Length * 24);
        var places = new List<int>(_handles.Length * 24);
        for (var place = 0; place < _handles.Length; place++)
        {
            foreach (var key in KeysOf(_handles[place]))
            {
                keys.Add(key);
                places.Add(place);
            }
        }
        (_keys, _places) = ([.. keys], [.. places]);
        Array.Sort(_keys, _places);
    }

    /// <returns>What could be taken for the handle, the likest first. The handle itself is among it, if it is there.</returns>
    public IReadOnlyList<(T Item, Likeness Likeness)> Find(string handle) =>
    [
        .. KeysOf(handle)
            .SelectMany(PlacesOf)
            .Distinct()
            .Select(place => (Item: _items[place], Likeness: HandleLikeness.Compare(handle, _handles[place])))
            .Where(found => found.Likeness != Likeness.None)
            .OrderBy(found => found.Likeness),
    ];

    private IEnumerable<int> PlacesOf(ulong key)
    {
        var found = Array.BinarySearch(_keys, key);
        if (found < 0)
        {
            yield break;
        }
        while (found > 0 && _keys[found - 1] == key)
        {
            found--;
        }
        for (; found < _keys.Length && _keys[found] == key; found++)
        {
            yield return _places[found];
        }
    }

    private static List<ulong> KeysOf(string handle)
    {
        var shape = HandleLikeness.Shape.Of(handle);
        var keys = new List<ulong>();
        AddKeys(keys, shape.Plain);
        if (shape.Seen != shape.Plain)
        {
            AddKeys(keys, shape.Seen);
        }
        return keys;
    }

    /// <summary>The hash of the text, and of the text without each of its letters.</summary>
    private static void AddKeys(List<ulong> keys, string text)
    {
        keys.Add(Hash(text, without: -1));
        for (var letter = 0; letter < text.Length; letter++)
        {
            keys.Add(Hash(text, letter));
        }
    }

    /// <summary>FNV-1a: the same on every node, and two that collide are only compared in vain.</summary>
    private static ulong Hash(string text, int without)
    {
        var hash = 14695981039346656037UL;
        for (var letter = 0; letter < text.Length; letter++)
        {
            if (letter != without)
            {
                hash = (hash ^ text[letter]) * 1099511628211UL;
            }
        }
        return hash;
    }
}
