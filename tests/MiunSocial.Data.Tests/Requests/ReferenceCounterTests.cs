using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Requests;

[OnEveryDatabase]
public sealed class ReferenceCounterTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public void Next_CountsFromOneWithinItsYear()
    {
        var counter = new ReferenceCounter { Year = 2026 };

        Assert.Equal(["KOM-2026-0001", "KOM-2026-0002"], [counter.Next(), counter.Next()]);
    }

    [Fact]
    public async Task Next_AskedByManyAtOnce_GivesNoNumberTwice()
    {
        const int Askers = 8;
        const int Each = 5;
        var given = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Askers),
            new ParallelOptions { MaxDegreeOfParallelism = Askers, CancellationToken = TestContext.Current.CancellationToken },
            async (_, cancellationToken) =>
            {
                for (var number = 0; number < Each; number++)
                {
                    given.Add(await NextAsync(cancellationToken));
                }
            });

        var expected = Enumerable.Range(1, Askers * Each).Select(number => FormattableString.Invariant($"KOM-2027-{number:0000}"));
        Assert.Equal(expected, given.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _database.Dispose();

    /// <summary>Tries until no other has raised the counter, or made it, in between.</summary>
    private async Task<string> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var db = _database.Open();
            var counter = await db.ReferenceCounters.FindAsync([2027], cancellationToken);
            if (counter is null)
            {
                counter = new() { Year = 2027 };
                db.ReferenceCounters.Add(counter);
            }
            var reference = counter.Next();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return reference;
            }
            catch (DbUpdateException)
            {
                // Another was first.
            }
        }
    }
}
