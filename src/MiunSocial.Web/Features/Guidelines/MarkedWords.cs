using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>A piece of a text, and whether it is a word that was searched for.</summary>
public sealed record MarkedPiece(string Text, bool IsHit);

/// <summary>A text with its words where they stand, folded once and searched often.</summary>
internal sealed class MarkedWords(string text)
{
    /// <summary>How much of a long text an excerpt shows, in characters, and how much of that stands before the first hit.</summary>
    private const int Longest = 240;
    private const int Before = 60;

    private readonly FoldedWord[] _words = [.. FoldedWords.Of(text)];

    /// <summary>Those of the beginnings that some word begins with.</summary>
    public IEnumerable<string> Found(IReadOnlyList<string> beginnings) =>
        beginnings.Where(beginning => Array.Exists(_words, word => word.Folded.StartsWith(beginning, StringComparison.Ordinal)));

    /// <summary>The whole text, its hits marked.</summary>
    public IReadOnlyList<MarkedPiece> Mark(IReadOnlyList<string> beginnings) => Pieces(0, text.Length, beginnings);

    /// <summary>As much of the text as fits, from a word a little before the first hit on.</summary>
    public IReadOnlyList<MarkedPiece> Excerpt(IReadOnlyList<string> beginnings)
    {
        var first = Array.FindIndex(_words, word => IsHit(word, beginnings));
        if (text.Length <= Longest || first < 0)
        {
            return first < 0 && text.Length > Longest ? [.. Pieces(0, EndBefore(Longest), beginnings), new("…", false)] : Mark(beginnings);
        }
        var start = _words.First(word => word.Start >= Math.Max(0, _words[first].Start - Before)).Start;
        // What stands before the first word, such as a quotation mark, belongs to it.
        start = start == _words[0].Start ? 0 : start;
        var end = start + Longest >= text.Length ? text.Length : Math.Max(EndBefore(start + Longest), _words[first].End);
        List<MarkedPiece> excerpt = [.. Pieces(start, end, beginnings)];
        if (start > 0)
        {
            excerpt.Insert(0, new("… ", false));
        }
        if (end < text.Length)
        {
            excerpt.Add(new(" …", false));
        }
        return excerpt;
    }

    private int EndBefore(int place) => _words.LastOrDefault(word => word.End <= place) is { Length: > 0 } last ? last.End : Math.Min(place, text.Length);

    private List<MarkedPiece> Pieces(int start, int end, IReadOnlyList<string> beginnings)
    {
        var (pieces, done) = (new List<MarkedPiece>(), start);
        foreach (var hit in _words.Where(word => word.Start >= start && word.End <= end && IsHit(word, beginnings)))
        {
            if (hit.Start > done)
            {
                pieces.Add(new(text[done..hit.Start], false));
            }
            pieces.Add(new(text[hit.Start..hit.End], true));
            done = hit.End;
        }
        if (done < end)
        {
            pieces.Add(new(text[done..end], false));
        }
        return pieces;
    }

    private static bool IsHit(FoldedWord word, IReadOnlyList<string> beginnings) =>
        beginnings.Any(beginning => word.Folded.StartsWith(beginning, StringComparison.Ordinal));
}
