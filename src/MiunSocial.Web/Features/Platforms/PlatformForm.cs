using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Platforms;

/// <summary>What is decided about a platform, as typed.</summary>
public abstract partial record PlatformForm
{
    public string? Name { get; init; }

    public string? Icon { get; init; }

    public bool AllowsChecks { get; init; }

    /// <summary>One a line, the canonical one first.</summary>
    public string? Hosts { get; init; }

    public string? WordsPost { get; init; }

    public string? WordsHashtag { get; init; }

    public string? WordsSearch { get; init; }

    public string? WordsSignIn { get; init; }

    public string? WordsSection { get; init; }

    public string? WordsOther { get; init; }

    /// <summary>A list that binding can fill; one that cannot be filled would stay empty without a word.</summary>
    public IList<FormRow> Forms { get; init; } = [];

    /// <summary>An address to read by these rules.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the rules are only tried, and not kept.</summary>
    public bool IsTrial { get; init; }

    [BindNever]
    [ValidateNever]
    public TriedAddress? Tried { get; init; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<MovedChannel> Moved { get; init; } = [];

    /// <summary>The rows that say something, each with its place on the page.</summary>
    private IEnumerable<(FormRow Row, int Place)> KeptRows => Forms.Select((row, place) => (row, place)).Where(one => one.row is { IsBlank: false, IsRemoved: false });

    public PlatformFacts ToFacts() => new()
    {
        Name = Typed.Clean(Name),
        Icon = Icon ?? "",
        AllowsChecks = AllowsChecks,
        Hosts = [.. Split(Hosts)],
        ReservedWords = [.. Words.SelectMany(words => Split(words.Text).Select(word => new ReservedWord(word, words.Meaning)))],
        Forms = [.. KeptRows.Select(kept => kept.Row.ToForm())],
    };

    /// <summary>What is wrong, each beside the field that it was typed in.</summary>
    public IEnumerable<Problem> Problems(PlatformFacts facts, IReadOnlyCollection<Platform> others)
    {
        if (!PlatformIcons.All.Contains(facts.Icon))
        {
            yield return new(nameof(Icon), "Problem.ChooseFromList");
        }
        foreach (var problem in PlatformCheck.Of(facts, others))
        {
            yield return problem with { Field = FieldOf(problem) };
        }
    }

    /// <summary>The same with an empty row at the end, to add a form in.</summary>
    protected static IList<FormRow> WithEmptyRow(IList<FormRow> rows)
    {
        // A post that names no field of a row leaves a hole in its place.
        List<FormRow> whole = [.. rows.Select(row => row ?? new())];
        return whole is [.., { IsBlank: true }] ? whole : [.. whole, new()];
    }

    protected static string WordsOf(PlatformFacts facts, ReservedMeaning meaning) =>
        string.Join('\n', facts.ReservedWords.Where(word => word.Meaning == meaning).Select(word => word.Word));

    private (ReservedMeaning Meaning, string? Text)[] Words =>
    [
        (ReservedMeaning.Post, WordsPost),
        (ReservedMeaning.Hashtag, WordsHashtag),
        (ReservedMeaning.Search, WordsSearch),
        (ReservedMeaning.SignIn, WordsSignIn),
        (ReservedMeaning.Section, WordsSection),
        (ReservedMeaning.Other, WordsOther),
    ];

    private string FieldOf(Problem problem)
    {
        if (problem.Field == nameof(PlatformFacts.ReservedWords))
        {
            // The last list that has the word: where it stands twice, the second place is the one too many.
            var list = Words.LastOrDefault(words => problem.Argument is string word && Split(words.Text).Contains(word));
            return $"Words{list.Meaning}";
        }
        if (FormPlace().Match(problem.Field) is { Success: true } form)
        {
            var kept = int.Parse(form.Groups["place"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            return $"{nameof(Forms)}[{KeptRows.ElementAt(kept).Place}].{form.Groups["field"].Value}";
        }
        return problem.Field == nameof(PlatformFacts.Forms) ? $"{nameof(Forms)}[0].{nameof(FormRow.Key)}" : problem.Field;
    }

    private static string[] Split(string? text) =>
        Typed.Clean(text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\AForms\[(?<place>\d+)\]\.(?<field>\w+)\z")]
    private static partial Regex FormPlace();
}
