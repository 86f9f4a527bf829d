using System.Globalization;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.UniversityPolicy;

/// <summary>Says a term's value in the reader's language.</summary>
public sealed class TermWords(IStringLocalizer<UniversityPolicyText> texts, IStringLocalizer<SharedText> shared)
{
    private static readonly IReadOnlyDictionary<string, string> Defaults = PolicyTerms.Default.Facts();

    /// <param name="name">As <see cref="PolicyTerms"/> names it.</param>
    /// <param name="fact">As <see cref="PolicyTerms.Facts"/> writes it.</param>
    public string Say(string name, string? fact)
    {
        var lines = (fact ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (name, lines) switch
        {
            (_, []) => texts["Value.None"],
            (nameof(PolicyTerms.EndorsementNeededFor), _) => string.Join(", ", lines.Select(type => shared[$"RequestType.{type}"].Value)),
            (nameof(PolicyTerms.FreeEves), _) => string.Join(", ", lines.Select(eve => texts[$"Eve.{eve}"].Value)),
            (nameof(PolicyTerms.HealthRulesOff), _) => string.Join(", ", lines.Select(rule => texts[$"Rule.{rule}"].Value)),
            (_, ["true" or "false"]) => texts[$"Value.{lines[0]}"],
            _ => string.Join(", ", lines),
        };
    }

    /// <summary>A rule as the label of its box.</summary>
    public string Rule(HealthRule rule) => Label(texts[$"Rule.{rule}"].Value);

    /// <summary>An eve as the label of its box.</summary>
    public string Eve(SwedishEve eve) => Label(texts[$"Eve.{eve}"].Value);

    /// <summary>What a term does, what it is as long as nobody has changed it, and, where something else is typed, what is in force.</summary>
    public string Help(string name, Index page)
    {
        var (inForce, typed) = (page.InForce.Facts()[name], page.ToTerms().Facts()[name]);
        var standard = texts[inForce == Defaults[name] ? "Help.Default" : "Help.Changed", Say(name, Defaults[name])];
        var help = $"{texts[$"{name}.Help"]} {standard}";
        return typed == inForce ? help : $"{help} {texts["Help.InForce", Say(name, inForce)]}";
    }

    private static string Label(string words) => $"{char.ToUpper(words[0], CultureInfo.CurrentCulture)}{words[1..]}";
}
