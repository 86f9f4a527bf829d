using System.Numerics;

namespace MiunSocial.Data.Catalogue;

/// <summary>A set of channels by their places in the index, a bit for each: sets are intersected and counted a word at a time.</summary>
internal sealed class ChannelSet(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    public int Size { get; } = size;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
            {
                count += BitOperations.PopCount(word);
            }
            return count;
        }
    }

    public static ChannelSet All(int size)
    {
        var set = new ChannelSet(size);
        Array.Fill(set._words, ulong.MaxValue);
        if (size % 64 is > 0 and var used)
        {
            set._words[^1] = (1UL << used) - 1;
        }
        return set;
    }

    public void Add(int place) => _words[place >> 6] |= 1UL << (place & 63);

    public bool Contains(int place) => (_words[place >> 6] & (1UL << (place & 63))) != 0;

    public ChannelSet And(ChannelSet other)
    {
        var set = new ChannelSet(Size);
        for (var word = 0; word < _words.Length; word++)
        {
            set._words[word] = _words[word] & other._words[word];
        }
        return set;
    }

    public ChannelSet Without(ChannelSet other)
    {
        var set = new ChannelSet(Size);
        for (var word = 0; word < _words.Length; word++)
        {
            set._words[word] = _words[word] & ~other._words[word];
        }
        return set;
    }

    /// <summary>How many the sets have in common, without making a set of them.</summary>
    public int CountIn(ChannelSet other)
    {
        var count = 0;
        for (var word = 0; word < _words.Length; word++)
        {
            count += BitOperations.PopCount(_words[word] & other._words[word]);
        }
        return count;
    }

    /// <summary>In ascending order.</summary>
    public IEnumerable<int> Places()
    {
        for (var word = 0; word < _words.Length; word++)
        {
            for (var left = _words[word]; left != 0; left &= left - 1)
            {
                yield return (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    /// <summary>As many as wanted after those passed over; whole words are passed over by their counts.</summary>
    public List<int> Take(int skip, int most)
    {
        var taken = new List<int>(Math.Min(most, 64));
        for (var word = 0; word < _words.Length && taken.Count < most; word++)
        {
            var here = BitOperations.PopCount(_words[word]);
            if (skip >= here)
            {
                skip -= here;
                continue;
            }
            for (var left = _words[word]; left != 0 && taken.Count < most; left &= left - 1)
            {
                if (skip-- <= 0)
                {
                    taken.Add((word << 6) + BitOperations.TrailingZeroCount(left));
                }
            }
            skip = Math.Max(skip, 0);
        }
        return taken;
    }
}
