using Microsoft.EntityFrameworkCore;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Databases;

/// <summary>Says of each database whether the tests ran on it, so that one that is missing is seen.</summary>
public sealed class AvailableDatabasesTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [InlineData(DatabaseKind.SqlServer)]
    public async Task Database_IsThere_AndEveryMarkedClassRunsOnIt(DatabaseKind kind)
    {
        if (!DatabaseUnderTest.Available.Contains(kind))
        {
            Assert.False(DatabaseUnderTest.IsRequired(kind), $"{kind} is required but not available. {DatabaseUnderTest.HowToProvide(kind)}");
            Assert.Skip($"Nothing was tested on {kind}. {DatabaseUnderTest.HowToProvide(kind)}");
        }
        using var database = new TemporaryDatabase(kind, StartingData.Reference);
        await using var db = database.Open();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(6, await db.Kinds.CountAsync(TestContext.Current.CancellationToken));
    }
}
