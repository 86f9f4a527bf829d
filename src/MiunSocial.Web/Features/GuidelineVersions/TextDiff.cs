using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>What has changed from one text to another, line by line and, within a line that is still much the same, word by word.</summary>
public static class TextDiff
{
    /// <summary>Lines around a change that are shown though they are the same.</summary>
    private const int Context = 1;

    /// <summary>Comparing the words of a longer line would take too long, and show little.</summary>
    private const int LongestLine = 6000;

    /// <summary>The part of a line, in its longer version, that must be the same for its words to be compared.</summary>
    private const double MuchTheSame = 0.35;

    public static IReadOnlyList<DiffLine> Of(string before, string after)
    {
        var model = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(Comparable(before), Comparable(after), ignoreWhitespace: false);
        var lines = model.OldText.Lines.Zip(model.NewText.Lines).SelectMany(pair => Lines(pair.First, pair.Second)).ToList();
        return Folded(lines);
    }

    /// <summary>An empty text has no lines, not one that is empty; ones that are very long are compared in pieces.</summary>
    private static string Comparable(string text) => string.Join('\n', text.Split('\n').SelectMany(Pieces));

    private static IEnumerable<string> Pieces(string line) => line.Length <= LongestLine
        ? [line]
        : line.Chunk(LongestLine).Select(piece => new string(piece));

    private static IEnumerable<DiffLine> Lines(DiffPiece old, DiffPiece now)
    {
        if (old.Type == ChangeType.Unchanged)
        {
            return [new(DiffKind.Same, [new(DiffKind.Same, old.Text)])];
        }
        if ((old.Type, now.Type) == (ChangeType.Modified, ChangeType.Modified) && Words(old, now) is { } words)
        {
            return [new(DiffKind.Changed, words)];
        }
        DiffPart[] parts = [new(DiffKind.Removed, old.Text), new(DiffKind.Added, now.Text)];
        // A line that came instead of an empty one is new, and the empty one is nothing to miss.
        var isBoth = old.Text is not null && now.Text is not null;
        return parts.Where(part => isBoth ? part.Text.Length > 0 : part.Text is not null).Select(part => new DiffLine(part.Kind, [part]));
    }

    /// <returns>Null for lines that have too little in common to be read as one.</returns>
    private static List<DiffPart>? Words(DiffPiece old, DiffPiece now)
    {
        var parts = new List<DiffPart>();
        foreach (var (before, after) in old.SubPieces.Zip(now.SubPieces))
        {
            if (before.Type == ChangeType.Unchanged)
            {
                Append(parts, DiffKind.Same, before.Text);
                continue;
            }
            Append(parts, DiffKind.Removed, before.Text);
            Append(parts, DiffKind.Added, after.Text);
        }
        var same = parts.Where(part => part.Kind == DiffKind.Same).Sum(part => part.Text.Length);
        return same >= MuchTheSame * Math.Max(old.Text.Length, now.Text.Length) ? parts : null;
    }

    /// <summary>What follows a change of its kind belongs to it; what was taken away stands before what came instead.</summary>
    private static void Append(List<DiffPart> parts, DiffKind kind, string? text)
    {
        if (text is null or "")
        {
            return;
        }
        var at = kind == DiffKind.Removed && parts is [.., { Kind: DiffKind.Added }] ? parts.Count - 1 : parts.Count;
        if (at > 0 && parts[at - 1].Kind == kind)
        {
            parts[at - 1] = new(kind, parts[at - 1].Text + text);
        }
        else
        {
            parts.Insert(at, new(kind, text));
        }
    }

    /// <summary>Long stretches without change become one line that says how long they are.</summary>
    private static List<DiffLine> Folded(List<DiffLine> lines)
    {
        var isNear = new bool[lines.Count];
        foreach (var (place, _) in lines.Index().Where(line => line.Item.Kind != DiffKind.Same))
        {
            var from = Math.Max(0, place - (Context * 2));
            Array.Fill(isNear, true, from, Math.Min(lines.Count, place + (Context * 2) + 1) - from);
        }
        var folded = new List<DiffLine>();
        for (var place = 0; place < lines.Count; place++)
        {
            if (isNear[place])
            {
                folded.Add(lines[place]);
                continue;
            }
            var until = Array.IndexOf(isNear, true, place);
            until = until < 0 ? lines.Count : until;
            var skipped = lines[place..until].Count(line => line.Parts[0].Text.Length > 0);
            if (skipped > 0)
            {
                folded.Add(new(DiffKind.Skipped, []) { Count = skipped });
            }
            place = until - 1;
        }
        return folded;
    }
}

public enum DiffKind
{
    Same,

    /// <summary>A line some of whose words have changed.</summary>
    Changed,
    Removed,
    Added,

    /// <summary>Lines that are the same and not shown.</summary>
    Skipped,
}

public sealed record DiffLine(DiffKind Kind, IReadOnlyList<DiffPart> Parts)
{
    /// <summary>Of the lines that are not shown; empty ones do not count.</summary>
    public int Count { get; init; }
}

/// <param name="Kind">Same, removed or added.</param>
public sealed record DiffPart(DiffKind Kind, string Text);
