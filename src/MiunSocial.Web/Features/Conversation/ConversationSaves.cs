using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>Saves what somebody said or attached. Whoever lost a race starts over from what is there now.</summary>
public sealed class ConversationSaves(PortalDbContext db, IDatabaseFaults faults)
{
    private const int Attempts = 20;

    private const int LongestPauseMilliseconds = 10;

    public async Task<ConversationResult> SaveAsync(Func<Task<ConversationResult>> act, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await act();
                if (result is ConversationResult.Done)
                {
                    await db.SaveChangesAsync(cancellationToken);
                }
                return result;
            }
            catch (DbUpdateException exception) when (attempt < Attempts && IsLostRace(exception))
            {
                await StartOverAsync(attempt, cancellationToken);
            }
        }
    }

    private bool IsLostRace(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || faults.IsUniqueViolation(exception);

    /// <summary>Many who lost together must not race together again.</summary>
    private Task StartOverAsync(int attempt, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return Task.Delay(Random.Shared.Next(attempt * LongestPauseMilliseconds), cancellationToken);
    }
}
