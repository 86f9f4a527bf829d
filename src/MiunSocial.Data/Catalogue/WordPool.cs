namespace MiunSocial.Data.Catalogue;

/// <summary>Every word is kept once, however many channels have it. A word keeps its number for as long as the pool lives.</summary>
internal sealed class WordPool
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public int Count => _words.Count;

    public string this[int number] => _words[number];

    public int[] NumbersOf(IEnumerable<string> words) => [.. words.Distinct(StringComparer.Ordinal).Select(NumberOf)];

    private int NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            number = _words.Count;
            _words.Add(word);
            _numbers.Add(word, number);
        }
        return number;
    }
}
