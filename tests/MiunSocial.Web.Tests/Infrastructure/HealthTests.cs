using System.Data.Common;
using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>What a proxy and an operator ask: is it alive, and should it be sent requests?</summary>
public sealed class HealthTests : IDisposable
{
    private readonly HangingDatabase _hanging = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);
    private readonly PortalFactory _portal;

    public HealthTests() => _portal = new()
    {
        Clock = _clock,
        Settings = new Dictionary<string, string> { ["ConnectionStrings:MiunSocial"] = _database.ConnectionString },
        Replace = services =>
        {
            services.AddHealthChecks().AddCheck("further", () => HealthCheckResult.Healthy("All is well."), ["ready"]);
            services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(_hanging));
        },
    };

    [Fact]
    public async Task Ready_ListsEveryCheckByNameStatusAndDescription()
    {
        await _portal.WithDatabaseAsync(async db => await db.Outbox.ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        var (status, report) = await AskAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Healthy", report.GetProperty("status").GetString());
        Assert.Superset(
            new HashSet<string> { "stopping Healthy ", "database Healthy ", "outbox Healthy ", "further Healthy All is well." },
            Lines(report).ToHashSet());
    }

    [Fact]
    public async Task Live_AsksNothingElse_SoThatARestartDoesNotFollowFromADatabaseThatIsAway()
    {
        using var client = _portal.Visit();
        await client.OpenAsync("/health/live");
        using var away = new MovedAway(_database);

        var (status, report) = await AskAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(Lines(report));
    }

    [Fact]
    public async Task DatabaseAway_MakesTheNodeUnready_AndSaysNothingOfWhereItIs()
    {
        using var client = _portal.Visit();
        await client.OpenAsync("/health/ready");
        PortalPage answer;
        using (new MovedAway(_database))
        {
            answer = await client.GetAsync("/health/ready");
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("database Unhealthy ", Lines(JsonDocument.Parse(answer.Body).RootElement));
        Assert.DoesNotContain(Path.GetFileName(File), answer.Body);
        Assert.DoesNotContain("away", answer.Body);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task DatabaseThatHangs_IsAnsweredForInTime()
    {
        using var client = _portal.Visit();
        await client.OpenAsync("/health/ready");
        var start = TimeProvider.System.GetTimestamp();
        _hanging.Begin();

        var answer = await client.GetAsync("/health/ready");

        _hanging.End();
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 2, 8);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
    }

    [Fact]
    public async Task NoticesThatDoNotGetAway_AreToldButTakeNoNodeAway()
    {
        await _portal.WithDatabaseAsync(async db => await db.Outbox.ExecuteUpdateAsync(
            set => set.SetProperty(message => message.CreatedAt, _clock.GetUtcNow().UtcDateTime), TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", (await AskAsync("/health/ready")).Report.GetProperty("status").GetString());
        _clock.Advance(TimeSpan.FromMinutes(16));

        var (status, report) = await AskAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Degraded", report.GetProperty("status").GetString());
        Assert.Contains("outbox Degraded The oldest notice has waited for 16 minutes.", Lines(report));
    }

    public void Dispose()
    {
        _portal.Dispose();
        _database.Dispose();
    }

    private string File => new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource;

    private async Task<(HttpStatusCode Status, JsonElement Report)> AskAsync(string address)
    {
        using var client = _portal.Visit();
        var answer = await client.GetAsync(address);
        return (answer.Status, JsonDocument.Parse(answer.Body).RootElement);
    }

    private static IEnumerable<string> Lines(JsonElement report) => report.GetProperty("checks").EnumerateArray()
        .Select(check => $"{check.GetProperty("name")} {check.GetProperty("status")} {check.GetProperty("description")}");

    /// <summary>Holds every command up between <see cref="Begin"/> and <see cref="End"/>, as a driver that listens to no token does.</summary>
    private sealed class HangingDatabase : DbCommandInterceptor
    {
        private TaskCompletionSource? _answers;

        public void Begin() => _answers = new();

        public void End() => _answers?.SetResult();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            _answers?.Task.Wait(TimeSpan.FromSeconds(20), CancellationToken.None);
            return ValueTask.FromResult(result);
        }
    }

    private sealed class MovedAway : IDisposable
    {
        private readonly string _file;

        public MovedAway(TemporaryDatabase database)
        {
            _file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
            System.IO.File.Move(_file, $"{_file}-away");
        }

        public void Dispose() => System.IO.File.Move($"{_file}-away", _file);
    }
}
