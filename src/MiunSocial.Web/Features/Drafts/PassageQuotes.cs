using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>The part of a guideline that somebody wants to ask about, as the link to the form names it.</summary>
/// <param name="Guideline">A slug.</param>
/// <param name="Section">An anchor in its text; null for the guideline as a whole.</param>
/// <param name="Text">The language it was read in; null for the page's.</param>
public sealed record AskedPassage(string? Guideline, string? Section, string? Text);

/// <summary>Begins a question with what it is about. What is quoted is looked up, so that no link can put words into anybody's form.</summary>
public sealed class PassageQuotes(GuidelineShelf shelf, GuidelineContents contents, IStringLocalizer<DraftsText> texts)
{
    /// <summary>In characters; who answers has the text beside.</summary>
    private const int Longest = 600;

    /// <returns>Null where no guideline in force is named.</returns>
    public async Task<AdviceWish?> BeginAsync(AskedPassage asked, CancellationToken cancellationToken)
    {
        if (asked.Guideline is not { Length: > 0 } slug || await shelf.FindAsync(slug, cancellationToken) is not { } guideline)
        {
            return null;
        }
        var language = guideline.LanguageFor(asked.Text is { } text && TextsSetup.IsKnown(text) ? text : TextsSetup.CurrentLanguage);
        var title = guideline.Title.In(language);
        var content = contents.Of(guideline.VersionId, language, guideline.BodyIn(language));
        var passage = content.PassageAt(asked.Section ?? "");
        return new()
        {
            Subject = Cut(texts["Passage.Subject", title], Lengths.Name),
            Question = passage is null
                ? $"{texts["Passage.Guideline", title, guideline.Label]}\n\n"
                : $"{texts["Passage.Section", title, guideline.Label, passage.Title]}\n\n> {Cut(content.TextUnder(passage), Longest)}\n\n",
        };
    }

    /// <summary>At the end of a word, if it is too long.</summary>
    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }
        var end = text.LastIndexOf(' ', longest - 2);
        return $"{text[..(end > 0 ? end : longest - 2)]} …";
    }
}
