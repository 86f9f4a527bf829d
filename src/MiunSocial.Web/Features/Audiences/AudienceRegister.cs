using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Audiences;

/// <summary>Adds and changes audiences.</summary>
public sealed class AudienceRegister(PortalDbContext db, IDatabaseFaults faults, ChannelIndexing indexing, TimeProvider clock)
{
    /// <summary>Slugs that are addresses of other pages.</summary>
    private static readonly string[] Reserved = ["new"];

    private static readonly Problem Exists = new(nameof(Edit.NameSv), "Problem.AudienceExists");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<SaveOutcome> AddAsync(Edit form, Actor actor, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        List<Problem> problems = [.. form.Problems(), .. IsNamed(known, form.Name, except: null) ? [Exists] : Array.Empty<Problem>()];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        var slug = Slug.Free(form.Name.Sv, known.Select(one => one.Slug).Concat(Reserved).ToHashSet());
        db.Audiences.Add(Audience.Create(slug, form.Name, form.Position!.Value, actor, Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(slug);
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            // The same form sent twice at once.
            return SaveOutcome.Refused(Exists);
        }
    }

    public async Task<SaveOutcome> ChangeAsync(string slug, Edit form, Actor actor, CancellationToken cancellationToken)
    {
        List<Problem> problems =
            [.. form.Problems(), .. IsNamed(await KnownAsync(cancellationToken), form.Name, except: slug) ? [Exists] : Array.Empty<Problem>()];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        var isRenamed = false;
        var outcome = await SaveAsync(slug, form.Version, audience =>
        {
            isRenamed = form.Name != audience.Name;
            audience.Change(form.Name, form.Position!.Value, actor, Now);
        }, cancellationToken);
        if (isRenamed && !outcome.IsOvertaken)
        {
            await IndexAgainAsync(slug);
        }
        return outcome;
    }

    public Task<SaveOutcome> ArchiveAsync(string slug, int version, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(slug, version, audience => audience.Archive(actor, Now), cancellationToken);

    public Task<SaveOutcome> RestoreAsync(string slug, int version, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(slug, version, audience => audience.Restore(actor, Now), cancellationToken);

    /// <summary>A form sent twice changes nothing the second time; another one that comes too late is told.</summary>
    private async Task<SaveOutcome> SaveAsync(string slug, int version, Action<Audience> change, CancellationToken cancellationToken)
    {
        var audience = await db.Audiences.SingleAsync(one => one.Slug == slug, cancellationToken);
        change(audience);
        if (audience.Events.Count == 0)
        {
            return SaveOutcome.Saved(slug);
        }
        db.Entry(audience).Property(one => one.Version).OriginalValue = version;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(slug);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return SaveOutcome.Overtaken;
        }
    }

    /// <summary>The name is saved, so its channels are indexed even if the one who asked has left.</summary>
    private async Task IndexAgainAsync(string slug)
    {
        var id = await db.Audiences.Where(one => one.Slug == slug).Select(one => one.Id).SingleAsync(CancellationToken.None);
        await indexing.IndexAgainAsync(channel => channel.Audiences.Any(one => one.AudienceId == id), CancellationToken.None);
    }

    private Task<List<Known>> KnownAsync(CancellationToken cancellationToken) =>
        db.Audiences.Select(one => new Known(one.Slug, one.Name.Sv)).ToListAsync(cancellationToken);

    private static bool IsNamed(IEnumerable<Known> known, LocalizedText name, string? except) =>
        known.Any(one => one.Slug != except && FoldedText.Fold(one.Name) == FoldedText.Fold(name.Sv));

    private sealed record Known(string Slug, string Name);
}
