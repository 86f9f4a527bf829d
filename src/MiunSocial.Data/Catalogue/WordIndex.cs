namespace MiunSocial.Data.Catalogue;

/// <summary>Finds channels by the beginnings of words.</summary>
internal sealed class WordIndex
{
    private readonly int _size;
    private readonly string[] _words;
    private readonly int[][] _places;

    private WordIndex(int size, string[] words, int[][] places) => (_size, _words, _places) = (size, words, places);

    /// <param name="wordsOf">The words of the channel at each place.</param>
    public static WordIndex Of(IReadOnlyList<ChannelEntry> entries, WordPool pool, Func<ChannelEntry, int[]> wordsOf)
    {
        var counts = new int[pool.Count];
        foreach (var entry in entries)
        {
            foreach (var word in wordsOf(entry))
            {
                counts[word]++;
            }
        }
        var places = counts.Select(count => count > 0 ? new int[count] : []).ToArray();
        Array.Clear(counts);
        for (var place = 0; place < entries.Count; place++)
        {
            foreach (var word in wordsOf(entries[place]))
            {
                places[word][counts[word]++] = place;
            }
        }
        var used = Enumerable.Range(0, pool.Count).Where(word => places[word].Length > 0).ToArray();
        var words = used.Select(word => pool[word]).ToArray();
        var listed = used.Select(word => places[word]).ToArray();
        Array.Sort(words, listed, StringComparer.Ordinal);
        return new(entries.Count, words, listed);
    }

    /// <summary>Channels with a word that begins so.</summary>
    public ChannelSet StartingWith(string beginning)
    {
        var found = new ChannelSet(_size);
        var first = Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        for (var word = first < 0 ? ~first : first; word < _words.Length && _words[word].StartsWith(beginning, StringComparison.Ordinal); word++)
        {
            foreach (var place in _places[word])
            {
                found.Add(place);
            }
        }
        return found;
    }
}
