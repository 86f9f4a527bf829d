using Microsoft.AspNetCore.Html;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>The editor.</summary>
public sealed record WritePage
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required Guid DraftId { get; init; }

    public required int Version { get; init; }

    public required WriteForm Form { get; init; }

    /// <summary>What people call the version that the draft grew from; null for the first text of a guideline.</summary>
    public required string? From { get; init; }

    public required LanguageState Languages { get; init; }

    public required string? WrittenBy { get; init; }

    public required DateTime? WrittenAt { get; init; }

    public required IReadOnlyList<ImageChoice> Images { get; init; }

    /// <summary>How it reads.</summary>
    public required Preview Preview { get; init; }

    /// <summary>What another tab or person put in fields that say something else here.</summary>
    public IReadOnlyList<WrittenText> Elsewhere { get; init; } = [];
}

/// <summary>The draft as its readers will see it, in each language that is written.</summary>
public sealed record Preview(PreviewedLanguage Swedish, PreviewedLanguage English);

public sealed record PreviewedLanguage(string Language, string Title, string Summary, HtmlString Body)
{
    public bool IsEmpty => Title.Length == 0 && Summary.Length == 0 && Body.Value is null or "";
}

/// <summary>A picture that the guideline has, to be shown in the text.</summary>
public sealed record ImageChoice(Guid Id, string Name, LocalizedText Alternative)
{
    public string Address => AddressOf(Id);

    public static string AddressOf(Guid id) => $"/guidelines/images/{id}";

    /// <summary>What shows it in the text of a language.</summary>
    public string MarkdownIn(string language) => $"![{Escaped(Alternative.In(language))}]({Address})";

    /// <summary>What Markdown would read as marks is to be read as it stands.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(one => @"\[]`*_<!".Contains(one, StringComparison.Ordinal) ? $@"\{one}" : one.ToString()));
}

/// <summary>What a page is told after a draft was kept while somebody wrote.</summary>
/// <param name="Seen">See <see cref="WriteForm.Seen"/>.</param>
/// <param name="Version">The guideline's, for the form that discards the draft; null where nothing was kept.</param>
public sealed record KeptLine(string Text, int Seen, int? Version);
