using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Saves what was done to a request or said about it, with its notices. Whoever lost a race starts over from what is there now.</summary>
public sealed class RequestSaves(PortalDbContext db, RequestNotices notices, ReferenceTurn turn, IDatabaseFaults faults)
{
    /// <summary>How often a save is tried when others take the same number or address at the same moment.</summary>
    private const int Attempts = 20;

    private const int LongestPauseMilliseconds = 10;

    /// <summary>The result, with the notices of the step that was just made added to the unit of work.</summary>
    public async Task<RequestResult> WithNoticesAsync(Request request, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        if (problems.Count > 0)
        {
            return new RequestResult.Invalid(problems);
        }
        if (request.Events.Any(happened => RequestTransitions.IsStep(happened.Kind)))
        {
            await notices.AddForLatestStepAsync(request, cancellationToken);
        }
        return new RequestResult.Done(request);
    }

    public Task<RequestResult> SaveAsync(Func<Task<RequestResult>> act, CancellationToken cancellationToken) =>
        SaveAsync(act, result => result is RequestResult.Done, cancellationToken);

    /// <param name="act">Does it to what it reads itself: after a lost race it is called again.</param>
    /// <param name="isDone">Whether what came of it is to be saved.</param>
    public async Task<T> SaveAsync<T>(Func<Task<T>> act, Func<T, bool> isDone, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await act();
                if (isDone(result))
                {
                    await db.SaveChangesAsync(cancellationToken);
                }
                return result;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && IsLostRace(exception))
            {
                await StartOverAsync(attempt, cancellationToken);
            }
            catch (TransitionNotAllowedException) when (attempt < Attempts)
            {
                // The request was read before somebody else's move and its channel after it: the move was open, and is no more.
                await StartOverAsync(attempt, cancellationToken);
            }
            finally
            {
                turn.Give();
            }
        }
    }

    private bool IsLostRace(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || faults.IsUniqueViolation(exception);

    /// <summary>Many who lost together must not race together again.</summary>
    private Task StartOverAsync(int attempt, CancellationToken cancellationToken)
    {
        turn.Give();
        db.ChangeTracker.Clear();
        return Task.Delay(Random.Shared.Next(attempt * LongestPauseMilliseconds), cancellationToken);
    }
}
