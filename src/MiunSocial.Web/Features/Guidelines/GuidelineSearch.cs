using System.Collections.Concurrent;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>
/// Finds guidelines in which every word that is searched for begins some word of the text, in one of its languages. Published texts never
/// change, so each is folded once on each node; they are few, so all are looked through.
/// </summary>
public sealed class GuidelineSearch(GuidelineContents contents)
{
    private readonly ConcurrentDictionary<(Guid Version, string Language), Searched> _texts = new();

    /// <summary>The best first. Of equals, the order of the shelf stays.</summary>
    public IReadOnlyList<FoundGuideline> Find(IEnumerable<GuidelineOnShelf> guidelines, string phrase, string language)
    {
        var words = FoldedText.Words(phrase).Distinct().ToList();
        return
        [
            .. guidelines
                .Select(one => new FoundGuideline(one, [.. HitsIn(one, words, language)]))
                .Where(found => found.Hits.Count > 0)
                .OrderByDescending(found => found.Hits.Max(hit => hit.Rank)),
        ];
    }

    /// <summary>The language of the page before the other.</summary>
    private IEnumerable<GuidelineHit> HitsIn(GuidelineOnShelf guideline, IReadOnlyList<string> words, string language) =>
        from one in new[] { language, GuidelineOnShelf.Other(language) }
        where guideline.IsIn(one)
        let hit = TextOf(guideline, one).Find(words, one)
        where hit is not null
        select hit;

    private Searched TextOf(GuidelineOnShelf guideline, string language) => _texts.GetOrAdd((guideline.VersionId, language), _ =>
    {
        var passages = contents.Of(guideline.VersionId, language, guideline.BodyIn(language)).Passages;
        return new(
            new(guideline.Title.In(language)),
            new(guideline.Summary.In(language)),
            [.. passages.Select(one => new Part(one, new(one.Title), new(one.Text)))]);
    });

    private sealed record Part(GuidelinePassage Passage, MarkedWords Heading, MarkedWords Text)
    {
        public IEnumerable<string> Found(IReadOnlyList<string> words) => Heading.Found(words).Union(Text.Found(words));
    }

    private sealed record Searched(MarkedWords Title, MarkedWords Summary, IReadOnlyList<Part> Parts)
    {
        /// <returns>Null where some word is nowhere.</returns>
        public GuidelineHit? Find(IReadOnlyList<string> words, string language)
        {
            var (inTitle, inSummary) = (Title.Found(words).ToList(), Summary.Found(words).ToList());
            var parts = Parts.Select(part => (Part: part, Found: part.Found(words).ToList())).ToList();
            if (inTitle.Union(inSummary).Union(parts.SelectMany(part => part.Found)).Count() < words.Count)
            {
                return null;
            }
            // The part that says most of what is searched for; of equals the first.
            var best = parts.Where(part => part.Found.Count > 0).OrderByDescending(part => part.Found.Count).Select(part => part.Part).FirstOrDefault();
            return new()
            {
                Language = language,
                Title = Title.Mark(words),
                Excerpt = best is null ? Summary.Mark(words) : best.Text.Excerpt(words),
                Heading = best?.Heading.Mark(words) ?? [],
                Anchor = best?.Passage.Anchor ?? "",
                Rank = (4 * inTitle.Count) + (2 * inSummary.Count) + (best?.Heading.Found(words).Count() ?? 0),
            };
        }
    }
}

/// <summary>A guideline that was found, with a hit for each of its languages that has all the words.</summary>
public sealed record FoundGuideline(GuidelineOnShelf Guideline, IReadOnlyList<GuidelineHit> Hits);

/// <summary>Where in a text the words were found.</summary>
public sealed record GuidelineHit
{
    public required string Language { get; init; }

    public required IReadOnlyList<MarkedPiece> Title { get; init; }

    public required IReadOnlyList<MarkedPiece> Excerpt { get; init; }

    /// <summary>The heading above the excerpt; empty for what stands before the first.</summary>
    public required IReadOnlyList<MarkedPiece> Heading { get; init; }

    /// <summary>Of that heading; empty for the top of the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>Words in the title count most, then those of the summary and the heading.</summary>
    public required int Rank { get; init; }

    /// <param name="shown">The language in which the page would show the text.</param>
    public string AddressOf(string slug, string shown) =>
        $"/guidelines/{slug}{(Language == shown ? "" : $"?text={Language}")}{(Anchor.Length > 0 ? $"#{Anchor}" : "")}";
}
