using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MiunSocial.Endurance.Races;

/// <summary>Counts saves that the database refused because somebody else's came first: races that were decided there.</summary>
internal sealed class SaveCollisions : SaveChangesInterceptor
{
    private int _count;

    public int Count => _count;

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return Task.CompletedTask;
    }

    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return ValueTask.FromResult(result);
    }
}
