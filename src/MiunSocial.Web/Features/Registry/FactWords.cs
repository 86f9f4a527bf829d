using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using Choice = MiunSocial.Web.Features.Shared.RegistryChoices.Choice;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Says the values that history keeps as people say them: ids as names, codes as words, dates as dates.</summary>
public sealed partial class FactWords(IStringLocalizer<RegistryText> texts, IStringLocalizer<SharedText> shared)
{
    /// <summary>Facts that officers alone may read.</summary>
    private static readonly string[] OfficersOwn = ["officerNotes"];

    public IReadOnlyList<ChangedFact> Changes(
        IReadOnlyDictionary<string, string?> before,
        IReadOnlyDictionary<string, string?> after,
        RegistryChoices.Lists lists,
        KeptChannel channel) =>
    [
        .. before.Keys.Union(after.Keys)
            .Where(key => channel.IsOfficer || !OfficersOwn.Contains(key))
            .Where(key => (before.GetValueOrDefault(key) ?? "") != (after.GetValueOrDefault(key) ?? ""))
            .Where(key => !texts[$"Fact.{key}"].ResourceNotFound)
            .Select(key => new ChangedFact(key, Said(key, before.GetValueOrDefault(key), lists, channel), Said(key, after.GetValueOrDefault(key), lists, channel))),
    ];

    private List<string> Said(string key, string? value, RegistryChoices.Lists lists, KeptChannel channel) => value is null or "" ? [] : key switch
    {
        "kind" => [NameIn(lists.Kinds, value)],
        "unit" => [NameIn(lists.Units, value)],
        "audiences" => [.. value.Split(' ').Select(id => NameIn(lists.Audiences, id))],
        "aims" => [.. value.Split(' ').Select(aim => Word($"{nameof(ChannelAim)}.{aim}", aim))],
        "languages" => [.. value.Split(' ').Select(code => Word($"Language.{code}", code))],
        "status" => [Word($"{nameof(ChannelStatus)}.{value}", value)],
        "visibility" => [Word($"{nameof(ChannelVisibility)}.{value}", value)],
        "seasonal" => [texts[value == bool.TrueString ? "Yes" : "No"]],
        "nextReview" or "archivedOn" or "dataProtectionOn" => [Day(value)],
        "people" => [.. value.Split('\n').Select(Person)],
        "successor" => [channel.Successor ?? texts["History.Unknown"]],
        "mergedInto" => [channel.MergedInto ?? texts["History.Unknown"]],
        _ => [value],
    };

    private string Person(string line)
    {
        if (PersonFact().Match(line) is not { Success: true } match)
        {
            return line;
        }
        var told = texts[
            "History.Person",
            match.Groups["name"].Value,
            match.Groups["email"].Value,
            Word($"{nameof(ChannelPart)}.{match.Groups["part"].Value}", match.Groups["part"].Value),
            Word($"{nameof(Affiliation)}.{match.Groups["affiliation"].Value}", match.Groups["affiliation"].Value),
            Day(match.Groups["since"].Value)];
        return match.Groups["two"].Success ? $"{told} · {texts["History.TwoStep"]}" : told;
    }

    private string Word(string key, string otherwise) => shared[key] is { ResourceNotFound: false } known ? known.Value : otherwise;

    private string NameIn(IReadOnlyList<Choice> choices, string id) =>
        Guid.TryParse(id, out var known) && choices.FirstOrDefault(choice => choice.Id == known) is { } choice ? choice.Name : texts["History.Unknown"];

    private static string Day(string value) =>
        DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToLongDay() : value;

    [GeneratedRegex(@"^(?<part>\w+): (?<name>.*) <(?<email>[^<>]*)> (?<affiliation>\w+) (?<since>\d{4}-\d\d-\d\d)(?<two> two-step)?\z")]
    private static partial Regex PersonFact();
}
