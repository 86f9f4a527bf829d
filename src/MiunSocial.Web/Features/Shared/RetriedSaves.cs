using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Saves what can race. Whoever lost starts over from what is there now.</summary>
public sealed class RetriedSaves(PortalDbContext db, ReferenceTurn turn, IDatabaseFaults faults)
{
    /// <summary>How often a save is tried when others take the same number, day or address at the same moment.</summary>
    private const int Attempts = 20;

    private const int LongestPauseMilliseconds = 10;

    /// <param name="act">Changes what is tracked, and says what became of it.</param>
    /// <param name="isToSave">Whether that is to be saved.</param>
    public async Task<T> SaveAsync<T>(Func<Task<T>> act, Func<T, bool> isToSave, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await act();
                if (isToSave(result))
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
                // The record was read before somebody else's move and what it is about after it: the move was open, and is no more.
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
