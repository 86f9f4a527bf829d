using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Reasons;

/// <summary>A prepared reason as officers write it.</summary>
public sealed record Edit
{
    /// <summary>Of the reason that a form for a new one makes.</summary>
    public Guid Id { get; init; }

    public RequestVerb? Verb { get; init; }

    public string? TitleSv { get; init; }

    public string? TitleEn { get; init; }

    public string? TextSv { get; init; }

    public string? TextEn { get; init; }

    /// <summary>The reason's version when the form was opened.</summary>
    public int Version { get; init; }

    /// <summary>What the page tells whatever is typed; null for a new reason.</summary>
    [BindNever]
    [ValidateNever]
    public ReasonRow? Facts { get; init; }

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    public LocalizedText ToTitle() => new(Line(TitleSv), Line(TitleEn));

    public LocalizedText ToText() => new(Typed.Clean(TextSv), Typed.Clean(TextEn));

    public IEnumerable<Problem> Problems() =>
    [
        .. Facts is null && (Verb is not { } verb || !PreparedReason.Verbs.Contains(verb)) ? [new(nameof(Verb), "Problem.ChooseOne")] : Array.Empty<Problem>(),
        .. ProblemsOf(nameof(TitleSv), Line(TitleSv), Lengths.Name),
        .. ProblemsOf(nameof(TitleEn), Line(TitleEn), Lengths.Name),
        .. ProblemsOf(nameof(TextSv), Typed.Clean(TextSv), Lengths.Paragraph),
        .. ProblemsOf(nameof(TextEn), Typed.Clean(TextEn), Lengths.Paragraph),
    ];

    private static IEnumerable<Problem> ProblemsOf(string field, string text, int most)
    {
        if (text.Length == 0)
        {
            yield return new(field, "Problem.Required");
        }
        else if (text.Length > most)
        {
            yield return new(field, "Problem.TooLong", most);
        }
    }

    private static string Line(string? text) => Typed.Clean(text).Replace('\n', ' ');
}
