using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Changes;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using Npgsql;

namespace MiunSocial.Data.Tests.Faults;

/// <summary>A server that drops a connection is asked again; what was saved is there once.</summary>
public sealed class BrokenConnectionTests : IDisposable
{
    private readonly Lazy<TemporaryDatabase> _database = new(() => new(DatabaseKind.PostgreSql, StartingData.Demonstration));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_OnAConnectionThatTheServerHasDropped_IsDoneOnce()
    {
        SkipWithoutServer();
        await using var db = _database.Value.Open();
        var request = (await Scene.LoadAsync(db)).Request.Draft(DateTime.UtcNow);
        await DropConnectionsAsync();

        db.Requests.Add(request);
        await db.SaveChangesAsync(Cancel);

        await using var fresh = _database.Value.Open();
        Assert.Equal(1, await fresh.Requests.CountAsync(one => one.Id == request.Id, Cancel));
        Assert.Equal(1, await fresh.AuditEntries.CountAsync(entry => entry.SubjectId == request.Id, Cancel));
    }

    [Fact]
    public async Task Question_OnAConnectionThatTheServerHasDropped_IsAskedAgain()
    {
        SkipWithoutServer();
        await using var db = _database.Value.Open();
        Assert.NotEqual(0, await db.Units.CountAsync(Cancel));
        await DropConnectionsAsync();

        Assert.NotEqual(0, await db.Units.CountAsync(Cancel));
    }

    [Fact]
    public async Task ServerThatIsNotThere_IsUnavailable()
    {
        SkipWithoutServer();
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UseNpgsql("Host=127.0.0.1;Port=1;Timeout=2").UsePortal();
        await using var db = new PortalDbContext(options.Options);

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.ChangeStamps.CountAsync(stamp => stamp.Area == ChangeArea.People, Cancel));

        Assert.True(_database.Value.Faults.IsUnavailable(fault));
        Assert.False(_database.Value.Faults.IsUnavailable(new InvalidOperationException("A bug.")));
    }

    public void Dispose()
    {
        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }
    }

    private static void SkipWithoutServer() => Assert.SkipUnless(
        DatabaseUnderTest.Available.Contains(DatabaseKind.PostgreSql), DatabaseUnderTest.HowToProvide(DatabaseKind.PostgreSql));

    private async Task DropConnectionsAsync()
    {
        await using var connection = new NpgsqlConnection(_database.Value.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
