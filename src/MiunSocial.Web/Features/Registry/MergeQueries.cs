using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Finds the record that another is a double of, and shows the two side by side.</summary>
public sealed class MergeQueries(PortalDbContext db, AddressRules rules)
{
    private const int MostCandidates = 20;

    /// <param name="into">The slug of the record that was chosen; null while it is searched for.</param>
    public async Task<Merge> FormAsync(KeptChannel channel, string? words, string? into, CancellationToken cancellationToken)
    {
        var sides = into is null ? [] : await SidesAsync(channel, into, cancellationToken);
        var other = sides.FirstOrDefault(side => side.Slug != channel.Slug);
        var form = new Merge { Channel = channel, Version = channel.Version, Words = SearchPhrase.Cut(words) };
        return other is null
            ? form with { Candidates = await CandidatesAsync(channel, form.Words, cancellationToken) }
            : form with { Into = other.Slug, IntoVersion = other.Version, Sides = (sides.Single(side => side.Slug == channel.Slug), other) };
    }

    public async Task<Guid?> IdOfAsync(string? slug, CancellationToken cancellationToken) =>
        await db.Channels.Where(one => one.Slug == slug).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>By its address, its slug or words of its name; without a question, those that are named alike.</summary>
    private async Task<IReadOnlyList<MergeCandidate>> CandidatesAsync(KeptChannel channel, string? words, CancellationToken cancellationToken)
    {
        var asked = Line.Single(words is null or "" ? channel.Name : words);
        var address = (await rules.GetAsync(cancellationToken)).Read(asked).Canonical;
        var others = db.Channels.AsNoTracking()
            .Where(one => one.Id != channel.Id && one.PlatformId == channel.PlatformId && one.MergedIntoId == null);
        var found = address is not null ? others.Where(one => one.Address == address) : WithWords(others, asked);
        return await found
            .OrderBy(one => one.SortKey).ThenBy(one => one.Id)
            .Take(MostCandidates)
            .Select(one => new MergeCandidate(one.Slug, one.Name, one.Handle, one.Status))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<Channel> WithWords(IQueryable<Channel> channels, string asked)
    {
        var words = FoldedText.Words(asked).Distinct().ToList();
        var named = channels;
        foreach (var word in words)
        {
            var start = $" {word}";
            named = named.Where(one => one.SearchText.Contains(start));
        }
        return words.Count == 0 ? channels.Where(one => one.Slug == asked) : channels.Where(one => one.Slug == asked || named.Any(other => other.Id == one.Id));
    }

    private async Task<List<MergeSide>> SidesAsync(KeptChannel channel, string chosen, CancellationToken cancellationToken)
    {
        var language = TextsSetup.CurrentLanguage;
        return await (
            from one in db.Channels.AsNoTracking()
            join unit in db.Units on one.UnitId equals unit.Id
            join kind in db.Kinds on one.KindId equals kind.Id
            where one.Id == channel.Id || (one.Slug == chosen && one.PlatformId == channel.PlatformId && one.MergedIntoId == null)
            select new MergeSide
            {
                Slug = one.Slug,
                Name = one.Name,
                Status = one.Status,
                Handle = one.Handle,
                Address = one.Address,
                PlatformAccountId = one.PlatformAccountId,
                Unit = unit.Name.In(language),
                Kind = kind.Name.In(language),
                Purpose = one.Purpose,
                Audiences = one.Audiences
                    .Join(db.Audiences, audience => audience.AudienceId, named => named.Id, (audience, named) => new { audience.Position, named.Name })
                    .OrderBy(audience => audience.Position)
                    .Select(audience => audience.Name.In(language))
                    .ToList(),
                People = one.People.OrderBy(person => person.Number).Select(person => person.Name).ToList(),
                FunctionMailbox = one.FunctionMailbox,
                Version = one.Version,
            }).ToListAsync(cancellationToken);
    }
}
