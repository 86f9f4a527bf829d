using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>A change that somebody wants to make to a channel.</summary>
/// <param name="Kind">What history calls it once it is made.</param>
public sealed record ChannelChange(string Slug, ChannelForm Form, HistoryKind Kind)
{
    /// <summary>Makes the change, or says what stops it.</summary>
    public required Func<Channel, Actor, DateTime, Task<IReadOnlyList<Problem>>> Make { get; init; }

    /// <summary>A move cannot be made twice; a change of facts made twice changes nothing the second time.</summary>
    public bool IsMove { get; init; }
}

/// <summary>
/// Saves what was done to a channel, with its history and the words it is found by. Of two who change one channel the first wins
/// and the other is told; the same form sent twice is one change.
/// </summary>
public sealed class ChannelSaves(PortalDbContext db, IDatabaseFaults faults, ChannelIndexing indexing, SignedIn signedIn)
{
    /// <summary>How often a save is tried when others take the same slug or address at the same moment.</summary>
    private const int Attempts = 5;

    public Task IndexAsync(Channel channel, CancellationToken cancellationToken) => indexing.IndexAsync(channel, cancellationToken);

    public async Task<SaveOutcome> AddAsync(
        Guid id, Func<Actor, DateTime, Task<(Channel? Channel, IReadOnlyList<Problem> Problems)>> make, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Channels.Where(one => one.Id == id).Select(one => one.Slug).SingleOrDefaultAsync(cancellationToken) is { } made)
            {
                return SaveOutcome.Saved(made);
            }
            var (channel, problems) = await make(actor, signedIn.Now);
            if (channel is null)
            {
                return SaveOutcome.Refused(problems);
            }
            db.Channels.Add(channel);
            await indexing.IndexAsync(channel, cancellationToken);
            if (await IsSavedAsync(attempt, cancellationToken))
            {
                return SaveOutcome.Saved(channel.Slug);
            }
        }
    }

    public async Task<SaveOutcome> ChangeAsync(ChannelChange change, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var channel = await db.Channels.AsSplitQuery().SingleAsync(one => one.Slug == change.Slug, cancellationToken);
            if (channel.Version != change.Form.Version)
            {
                return await IsDoneAsync(channel, change, actor, cancellationToken) ? SaveOutcome.Saved(channel.Slug) : SaveOutcome.Overtaken;
            }
            if (change.IsMove && channel.MergedIntoId is not null)
            {
                return SaveOutcome.Overtaken;
            }
            try
            {
                if (await change.Make(channel, actor, signedIn.Now) is { Count: > 0 } problems)
                {
                    return SaveOutcome.Refused(problems);
                }
            }
            catch (TransitionNotAllowedException)
            {
                return SaveOutcome.Overtaken;
            }
            await indexing.IndexAsync(channel, cancellationToken);
            try
            {
                if (await IsSavedAsync(attempt, cancellationToken))
                {
                    return SaveOutcome.Saved(channel.Slug);
                }
            }
            catch (DbUpdateConcurrencyException) when (attempt == Attempts)
            {
                return SaveOutcome.Overtaken;
            }
        }
    }

    /// <returns>Whether it went well; if not, what was read is forgotten, so that the next attempt sees what others did.</returns>
    private async Task<bool> IsSavedAsync(int attempt, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (attempt < Attempts && (exception is DbUpdateConcurrencyException || faults.IsUniqueViolation(exception)))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Whether the channel's latest change is this very one: the form was sent twice.</summary>
    private async Task<bool> IsDoneAsync(Channel channel, ChannelChange change, Actor actor, CancellationToken cancellationToken)
    {
        var latest = await db.LatestChangeAsync(channel.Id, cancellationToken);
        if (channel.Version != change.Form.Version + 1
            || latest is null
            || (latest.Kind, latest.ActorId, latest.Reason) != (change.Kind, actor.PersonId, change.Form.ReasonGiven))
        {
            return false;
        }
        if (change.IsMove)
        {
            return true;
        }
        var problems = await change.Make(channel, actor, signedIn.Now);
        var isSame = problems.Count == 0 && channel.Events.Count == 0;
        db.ChangeTracker.Clear();
        return isSame;
    }
}
