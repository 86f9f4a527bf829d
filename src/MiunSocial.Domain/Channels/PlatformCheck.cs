using System.Text.RegularExpressions;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>What keeps a platform's facts from being used. Fields are named as <see cref="PlatformFacts"/> and its parts name them.</summary>
public static partial class PlatformCheck
{
    /// <summary>Most forms of one platform.</summary>
    public const int MostForms = 30;

    /// <summary>Longest list of hosts or words, in characters, with a line end between.</summary>
    public const int LongestList = 2000;

    public static IEnumerable<Problem> Of(PlatformFacts facts, IReadOnlyCollection<Platform> others) =>
    [
        .. NameProblems(facts.Name, others),
        .. HostProblems(facts.Hosts, others),
        .. WordProblems(facts.ReservedWords),
        .. FormsProblems(facts),
    ];

    private static IEnumerable<Problem> NameProblems(string name, IReadOnlyCollection<Platform> others)
    {
        if (name.Length == 0)
        {
            yield return new(nameof(PlatformFacts.Name), "Problem.Required");
        }
        else if (name.Length > Lengths.Name)
        {
            yield return new(nameof(PlatformFacts.Name), "Problem.TooLong", Lengths.Name);
        }
        else if (others.Any(other => FoldedText.Fold(other.Name) == FoldedText.Fold(name)))
        {
            yield return new(nameof(PlatformFacts.Name), "Problem.NameTaken");
        }
    }

    private static IEnumerable<Problem> HostProblems(IReadOnlyList<string> hosts, IReadOnlyCollection<Platform> others)
    {
        if (hosts.Count == 0)
        {
            yield return new(nameof(PlatformFacts.Hosts), "Problem.Required");
        }
        if (TotalLength(hosts) > LongestList)
        {
            yield return new(nameof(PlatformFacts.Hosts), "Problem.TooLong", LongestList);
            yield break;
        }
        if (hosts.FirstOrDefault(host => !IsHost(host)) is { } odd)
        {
            yield return new(nameof(PlatformFacts.Hosts), "Problem.NotAHost", odd);
        }
        if (Twice(hosts) is { } twice)
        {
            yield return new(nameof(PlatformFacts.Hosts), "Problem.Twice", twice);
        }
        foreach (var other in others)
        {
            if (hosts.FirstOrDefault(other.Hosts.Contains) is { } taken)
            {
                yield return new(nameof(PlatformFacts.Hosts), "Problem.HostTaken", $"{taken} ({other.Name})");
            }
        }
    }

    private static IEnumerable<Problem> WordProblems(IReadOnlyList<ReservedWord> words)
    {
        if (TotalLength(words.Select(word => word.ToString())) > LongestList)
        {
            yield return new(nameof(PlatformFacts.ReservedWords), "Problem.TooLong", LongestList);
            yield break;
        }
        if (words.FirstOrDefault(word => word.Word.Length is 0 or > ReservedWord.Longest || word.Word.Any(IsNoPartOfAWord)) is { } odd)
        {
            yield return new(nameof(PlatformFacts.ReservedWords), "Problem.NotAWord", odd.Word);
        }
        if (Twice(words.Select(word => word.Word)) is { } twice)
        {
            yield return new(nameof(PlatformFacts.ReservedWords), "Problem.Twice", twice);
        }
    }

    private static IEnumerable<Problem> FormsProblems(PlatformFacts facts)
    {
        if (facts.Forms.Count == 0)
        {
            yield return new(nameof(PlatformFacts.Forms), "Problem.NoForm");
        }
        else if (facts.Forms.Count > MostForms)
        {
            yield return new(nameof(PlatformFacts.Forms), "Problem.TooManyForms", MostForms);
            yield break;
        }
        for (var place = 0; place < facts.Forms.Count; place++)
        {
            var form = facts.Forms[place];
            var prefix = $"{nameof(PlatformFacts.Forms)}[{place}].";
            if (facts.Forms.Take(place).Any(earlier => earlier.Key == form.Key))
            {
                yield return new(prefix + nameof(form.Key), "Problem.Twice", form.Key);
            }
            foreach (var problem in AccountFormCheck.Of(form, facts.Hosts))
            {
                yield return problem with { Field = prefix + problem.Field };
            }
        }
    }

    /// <summary>Labels of letters, digits and hyphens, the last of which begins with a letter, as name servers have them.</summary>
    public static bool IsHost(string host) => host.Length <= 253 && Host().IsMatch(host);

    private static bool IsNoPartOfAWord(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '/' or '?';

    private static int TotalLength(IEnumerable<string> lines) => lines.Sum(line => line.Length + 1);

    private static string? Twice(IEnumerable<string> texts) =>
        texts.GroupBy(text => text, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any())?.Key;

    [GeneratedRegex(@"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
