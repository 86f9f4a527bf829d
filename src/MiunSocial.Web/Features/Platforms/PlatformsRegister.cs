using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Platforms;

/// <summary>Adds, changes, archives and restores platforms.</summary>
public sealed class PlatformsRegister(PortalDbContext db, IDatabaseFaults faults, TimeProvider clock)
{
    /// <summary>Most channels that are named when rules would move them.</summary>
    private const int MostNamed = 10;

    /// <summary>Slugs that are addresses of other pages.</summary>
    private static readonly string[] Reserved = ["new"];

    public async Task<PlatformSave> AddAsync(Add form, Actor actor, CancellationToken cancellationToken)
    {
        var others = await db.Platforms.AsNoTracking().ToListAsync(cancellationToken);
        var facts = form.ToFacts();
        if (form.Problems(facts, others).ToList() is { Count: > 0 } problems)
        {
            return new(SaveOutcome.Refused(problems));
        }
        var slug = Slug.Free(facts.Name, others.Select(one => one.Slug).Concat(Reserved).ToHashSet());
        var platform = Platform.Add(slug, others.Select(one => one.Position).DefaultIfEmpty().Max() + 1, facts, actor, Now);
        var (count, moved) = await MovedAsync(others, [.. others, platform], cancellationToken);
        if (count > 0)
        {
            return new(SaveOutcome.Refused(new Problem(nameof(form.Hosts), "Problem.MovesChannels", count)), moved);
        }
        db.Platforms.Add(platform);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new(SaveOutcome.Saved(slug));
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            // The same form sent twice at once.
            return new(SaveOutcome.Refused(new Problem(nameof(form.Name), "Problem.NameTaken")));
        }
    }

    public async Task<PlatformSave> ChangeAsync(string slug, Edit form, Actor actor, CancellationToken cancellationToken)
    {
        var platform = await FindAsync(slug, form.Version, cancellationToken);
        var others = await db.Platforms.AsNoTracking().Where(one => one.Slug != slug).ToListAsync(cancellationToken);
        var facts = form.ToFacts();
        if (form.Problems(facts, others).ToList() is { Count: > 0 } problems)
        {
            return new(SaveOutcome.Refused(problems));
        }
        var (count, moved) = await MovedAsync([.. others, platform], [.. others, platform.With(facts)], cancellationToken);
        if (count > 0)
        {
            return new(SaveOutcome.Refused(new Problem(nameof(form.Hosts), "Problem.MovesChannels", count)), moved);
        }
        platform.Change(facts, actor, Now);
        return new(await SaveAsync(platform, cancellationToken));
    }

    /// <summary>Archives a platform in use, or restores an archived one.</summary>
    public async Task<SaveOutcome> MoveAsync(string slug, PlatformMove move, Actor actor, CancellationToken cancellationToken)
    {
        var platform = await FindAsync(slug, move.Version, cancellationToken);
        if (platform.Version != move.Version || platform.IsArchived == move.IsToBeArchived)
        {
            return SaveOutcome.Overtaken;
        }
        if (move.IsToBeArchived)
        {
            platform.Archive(actor, Now);
        }
        else
        {
            platform.Restore(actor, Now);
        }
        return await SaveAsync(platform, cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Channels whose address the old rules read as it stands, and the new ones as another or as another platform's: an address that
    /// tells accounts apart must not change under those who have it.
    /// </summary>
    private async Task<(int Count, IReadOnlyList<MovedChannel> Moved)> MovedAsync(
        IEnumerable<Platform> before, IEnumerable<Platform> after, CancellationToken cancellationToken)
    {
        var channels = await db.Channels
            .Where(channel => channel.Address != null)
            .OrderBy(channel => channel.SortKey)
            .Select(channel => new { channel.Slug, channel.Name, Address = channel.Address! })
            .ToListAsync(cancellationToken);
        var (old, changed) = (PlatformRules.From(before), PlatformRules.From(after));
        var moved = channels
            .Select(channel => (Channel: channel, Before: old.Read(channel.Address), After: changed.Read(channel.Address)))
            .Where(one => one.Before.Canonical == one.Channel.Address
                && (one.After.Canonical != one.Before.Canonical || one.After.Platform?.Id != one.Before.Platform?.Id))
            .Select(one => new MovedChannel { Slug = one.Channel.Slug, Name = one.Channel.Name, Before = one.Channel.Address, After = one.After.Canonical })
            .ToList();
        return (moved.Count, moved.Take(MostNamed).ToList());
    }

    /// <summary>The platform as if it still were the version that the form was opened with; saving it tells if it is not.</summary>
    private async Task<Platform> FindAsync(string slug, int version, CancellationToken cancellationToken)
    {
        var platform = await db.Platforms.SingleAsync(one => one.Slug == slug, cancellationToken);
        db.Entry(platform).Property(one => one.Version).OriginalValue = version;
        return platform;
    }

    private async Task<SaveOutcome> SaveAsync(Platform platform, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(platform.Slug);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.Overtaken;
        }
    }
}

/// <param name="Version">The platform's version when the page was opened.</param>
public sealed record PlatformMove(int Version, bool IsToBeArchived);
