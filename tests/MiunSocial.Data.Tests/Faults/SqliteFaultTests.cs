using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Testing;

namespace MiunSocial.Data.Tests.Faults;

/// <summary>Which of SQLite's errors are the database's state, and which are the portal's own.</summary>
public sealed class SqliteFaultTests
{
    [Theory]
    [InlineData(5, "busy")]
    [InlineData(6, "locked")]
    [InlineData(8, "read-only")]
    [InlineData(10, "disk error")]
    [InlineData(13, "full")]
    [InlineData(14, "cannot be opened")]
    [InlineData(15, "locking protocol")]
    [InlineData(26, "not a database")]
    public void DatabaseThatCannotServe_IsUnavailable_HoweverDeepTheErrorLies(int code, string what)
    {
        using var database = new TemporaryDatabase(StartingData.Nothing);
        var fault = new SqliteException(what, code);

        Assert.True(database.Faults.IsUnavailable(fault));
        Assert.True(database.Faults.IsUnavailable(new DbUpdateException("Not saved.", fault)));
        Assert.True(database.Faults.IsUnavailable(new InvalidOperationException("Failed.", new DbUpdateException("Not saved.", fault))));
    }

    [Fact]
    public void OtherErrors_AreBugs()
    {
        using var database = new TemporaryDatabase(StartingData.Nothing);

        Assert.False(database.Faults.IsUnavailable(new SqliteException("no such table", 1)));
        Assert.False(database.Faults.IsUnavailable(new DbUpdateException("Not saved.", new SqliteException("constraint", 19, 2067))));
        Assert.False(database.Faults.IsUnavailable(new TimeoutException()));
    }

    [Fact]
    public async Task File_ThatIsMovedAway_IsNotMadeAnew_AndServesAgainWhenItIsBack()
    {
        using var database = new TemporaryDatabase();
        var options = database.Options;
        Assert.True(await AskAsync(options));
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        File.Move(file, file + "-away");

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(options));

        Assert.True(database.Faults.IsUnavailable(fault));
        Assert.False(File.Exists(file));
        File.Move(file + "-away", file);
        Assert.True(await AskAsync(options));
    }

    private static async Task<bool> AskAsync(DbContextOptions<PortalDbContext> options)
    {
        await using var db = new PortalDbContext(options);
        return await db.Kinds.AnyAsync(TestContext.Current.CancellationToken);
    }
}
