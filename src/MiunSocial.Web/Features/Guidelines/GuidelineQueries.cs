using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>Reads guidelines in the version that is in force.</summary>
public sealed class GuidelineQueries(GuidelineShelf shelf, GuidelineContents contents, GuidelineSearch search, GuidelineScopes scopes, SignedIn signedIn)
{
    private const int MostRelated = 6;

    /// <summary>All by what they are for, or, where words are searched for, those that have them with the best first.</summary>
    public async Task<GuidelineList> ListAsync(string? phrase, string? scope, CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        var all = await shelf.AllAsync(cancellationToken);
        var names = await scopes.NamesAsync(cancellationToken);
        var known = all.Any(one => GuidelineScopes.KeyOf(one) == scope) ? scope : null;
        var chosen = all.Where(one => known is null || GuidelineScopes.KeyOf(one) == known).ToList();
        var words = SearchPhrase.Cut(phrase)?.Trim();
        var isSearch = FoldedText.Words(words ?? "").Count > 0;
        return new()
        {
            Words = isSearch ? words : null,
            Scope = known,
            Scopes = GuidelineScopes.Choices(all, names, known),
            Groups = isSearch ? [] : Groups(chosen, names, language),
            Found = isSearch
                ? [.. search.Find(chosen, words!, language).Select(found => new FoundCard(
                    found.Guideline.Slug, found.Guideline.LanguageFor(language), names.NameOf(found.Guideline), found.Hits))]
                : [],
        };
    }

    /// <param name="text">The language that the text is asked for in; null for the page's.</param>
    /// <returns>Null if there is no guideline with the slug in force.</returns>
    public async Task<GuidelinePage?> FindAsync(string slug, string? text, CancellationToken cancellationToken)
    {
        var all = await shelf.AllAsync(cancellationToken);
        if (all.FirstOrDefault(one => one.Slug == slug) is not { } guideline)
        {
            return null;
        }
        var language = guideline.LanguageFor(text is not null && TextsSetup.IsKnown(text) ? text : TextsSetup.CurrentLanguage);
        var names = await scopes.NamesAsync(cancellationToken);
        var content = contents.Of(guideline.VersionId, language, guideline.BodyIn(language));
        return new()
        {
            Guideline = guideline,
            Language = language,
            Content = content,
            MayAsk = signedIn.Writer().Roles.Any(Policies.Roles[Policies.MakeRequests].Contains),
            AppliesTo = new(names.AddressOf(guideline), names.NameOf(guideline)),
            Related = [.. Related(guideline, content, all).Take(MostRelated).Select(one => Card(one, TextsSetup.CurrentLanguage))],
        };
    }

    /// <returns>Null if there is no guideline with the id in force.</returns>
    public async Task<string?> SlugOfAsync(Guid id, CancellationToken cancellationToken) =>
        (await shelf.AllAsync(cancellationToken)).FirstOrDefault(one => one.Id == id)?.Slug;

    private static IReadOnlyList<GuidelineGroup> Groups(IReadOnlyList<GuidelineOnShelf> guidelines, GuidelineScopes.Names names, string language) =>
    [
        .. from scope in GuidelineScopes.InOrder
           let those = guidelines.Where(one => one.Scope == scope).ToList()
           where those.Count > 0
           select new GuidelineGroup(scope, [.. those.Select(one => Card(one, language) with { AppliesTo = names.NameOf(one) })]),
    ];

    /// <summary>Those that the text links to, those that link to it, then the nearest that are for the same and the nearest of the same scope.</summary>
    private IEnumerable<GuidelineOnShelf> Related(GuidelineOnShelf guideline, GuidelineContent content, IReadOnlyList<GuidelineOnShelf> all)
    {
        var here = all.ToList().IndexOf(guideline);
        return all
            .Index()
            .Where(one => one.Item.Id != guideline.Id)
            .OrderBy(one => one.Item switch
            {
                _ when content.Links.Contains(one.Item.Slug) => 0,
                _ when LinksOf(one.Item).Contains(guideline.Slug) => 1,
                _ when GuidelineScopes.KeyOf(one.Item) == GuidelineScopes.KeyOf(guideline) => 2,
                _ when one.Item.Scope == guideline.Scope => 3,
                _ => 4,
            })
            .ThenBy(one => Math.Abs(one.Index - here))
            .Select(one => one.Item);
    }

    private IReadOnlyList<string> LinksOf(GuidelineOnShelf guideline)
    {
        var language = guideline.LanguageFor(TextsSetup.CurrentLanguage);
        return contents.Of(guideline.VersionId, language, guideline.BodyIn(language)).Links;
    }

    private static GuidelineCard Card(GuidelineOnShelf guideline, string asked)
    {
        var language = guideline.LanguageFor(asked);
        return new(guideline.Slug, guideline.Title.In(language), guideline.Summary.In(language), language);
    }
}
