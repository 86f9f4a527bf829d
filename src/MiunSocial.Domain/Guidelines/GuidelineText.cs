using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>What a version of a guideline says.</summary>
public sealed record GuidelineText
{
    /// <summary>Longest reason for a change, in characters.</summary>
    public const int LongestNote = 1000;

    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    public LocalizedText Summary { get; init; } = LocalizedText.Empty;

    /// <summary>Markdown; an empty language has no translation yet.</summary>
    public LocalizedText Body { get; init; } = LocalizedText.Empty;

    /// <summary>What has changed and why, for those who know the version before.</summary>
    public LocalizedText ChangeNote { get; init; } = LocalizedText.Empty;

    /// <summary>Whoever wrote it has said that both languages say the same, although only one of them may have been changed.</summary>
    public bool SaysTheSame { get; init; }

    /// <summary>All that a reader sees in the language.</summary>
    public (string Title, string Summary, string Body) In(string language) => language == "en"
        ? (Title.En, Summary.En, Body.En)
        : (Title.Sv, Summary.Sv, Body.Sv);

    /// <summary>What is too long to be kept, whether or not it is to be published.</summary>
    public IEnumerable<Problem> TooLong()
    {
        (string Field, LocalizedText Text, int Most)[] parts =
        [
            (nameof(Title), Title, Lengths.Name),
            (nameof(Summary), Summary, Lengths.Line),
            (nameof(Body), Body, Lengths.GuidelineBody),
            (nameof(ChangeNote), ChangeNote, LongestNote),
        ];
        foreach (var (field, text, most) in parts)
        {
            if (text.Sv.Length > most)
            {
                yield return new($"{field}Sv", "Problem.TooLong", most);
            }
            if (text.En.Length > most)
            {
                yield return new($"{field}En", "Problem.TooLong", most);
            }
        }
    }

    /// <summary>
    /// What keeps it from being published. A language is written whole or not at all, since a page falls back to the other language as a
    /// whole, and one of them is there. Why it changes is said in at least one.
    /// </summary>
    public IEnumerable<Problem> ProblemsToPublish()
    {
        foreach (var problem in TooLong())
        {
            yield return problem;
        }
        var (sv, en) = (HasAny("sv"), HasAny("en"));
        foreach (var problem in Lacking("sv", sv || !en).Concat(Lacking("en", en)))
        {
            yield return problem;
        }
        if (ChangeNote is { Sv: "", En: "" })
        {
            yield return new("ChangeNoteSv", "Problem.ChangeNote");
        }
    }

    private bool HasAny(string language) => In(language) is not ("", "", "");

    private IEnumerable<Problem> Lacking(string language, bool isWritten)
    {
        if (!isWritten)
        {
            yield break;
        }
        var ending = language == "en" ? "En" : "Sv";
        var (title, summary, body) = In(language);
        foreach (var (field, text) in new[] { (nameof(Title), title), (nameof(Summary), summary), (nameof(Body), body) })
        {
            if (text.Length == 0)
            {
                yield return new(field + ending, "Problem.Required");
            }
        }
    }
}
