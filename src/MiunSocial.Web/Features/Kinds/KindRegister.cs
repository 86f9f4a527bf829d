using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Kinds;

/// <summary>Adds and changes kinds of channels.</summary>
public sealed class KindRegister(
    PortalDbContext db, IDatabaseFaults faults, ChannelIndexing indexing, RegistryChoices choices, TimeProvider clock)
{
    /// <summary>Slugs that are addresses of other pages.</summary>
    private static readonly string[] Reserved = ["new"];

    private static readonly Problem Exists = new(nameof(Edit.NameSv), "Problem.KindExists");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<SaveOutcome> AddAsync(Edit form, Actor actor, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        var lists = await choices.GetAsync(cancellationToken);
        List<Problem> problems =
        [
            .. form.Problems(lists, kept: []),
            .. lists.Platforms.Any(platform => platform.Id == form.PlatformId && !platform.IsArchived) ? [] : new[] { new Problem(nameof(Edit.PlatformId), "Problem.ChooseFromList") },
            .. IsNamed(known, form.Name, except: null) ? [Exists] : Array.Empty<Problem>(),
        ];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        var slug = Slug.Free(form.Name.Sv, known.Select(one => one.Slug).Concat(Reserved).ToHashSet());
        db.Kinds.Add(ChannelKind.Create(slug, form.PlatformId!.Value, form.ToFacts(), actor, Now));
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
        var kept = await db.Kinds.Where(one => one.Slug == slug).SelectMany(one => one.Audiences).Select(one => (Guid?)one.AudienceId).ToListAsync(cancellationToken);
        List<Problem> problems =
        [
            .. form.Problems(await choices.GetAsync(cancellationToken), kept),
            .. IsNamed(await KnownAsync(cancellationToken), form.Name, except: slug) ? [Exists] : Array.Empty<Problem>(),
        ];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        var isRenamed = false;
        var outcome = await SaveAsync(slug, form.Version, kind =>
        {
            isRenamed = form.Name != kind.Name;
            kind.Change(form.ToFacts(), actor, Now);
        }, cancellationToken);
        if (isRenamed && !outcome.IsOvertaken)
        {
            await IndexAgainAsync(slug);
        }
        return outcome;
    }

    public Task<SaveOutcome> ArchiveAsync(string slug, int version, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(slug, version, kind => kind.Archive(actor, Now), cancellationToken);

    public Task<SaveOutcome> RestoreAsync(string slug, int version, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(slug, version, kind => kind.Restore(actor, Now), cancellationToken);

    /// <summary>A form sent twice changes nothing the second time; another one that comes too late is told.</summary>
    private async Task<SaveOutcome> SaveAsync(string slug, int version, Action<ChannelKind> change, CancellationToken cancellationToken)
    {
        var kind = await db.Kinds.SingleAsync(one => one.Slug == slug, cancellationToken);
        change(kind);
        if (kind.Events.Count == 0)
        {
            return SaveOutcome.Saved(slug);
        }
        db.Entry(kind).Property(one => one.Version).OriginalValue = version;
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
        var id = await db.Kinds.Where(one => one.Slug == slug).Select(one => one.Id).SingleAsync(CancellationToken.None);
        await indexing.IndexAgainAsync(channel => channel.KindId == id, CancellationToken.None);
    }

    private Task<List<Known>> KnownAsync(CancellationToken cancellationToken) =>
        db.Kinds.Select(one => new Known(one.Slug, one.Name.Sv)).ToListAsync(cancellationToken);

    private static bool IsNamed(IEnumerable<Known> known, LocalizedText name, string? except) =>
        known.Any(one => one.Slug != except && FoldedText.Fold(one.Name) == FoldedText.Fold(name.Sv));

    private sealed record Known(string Slug, string Name);
}
