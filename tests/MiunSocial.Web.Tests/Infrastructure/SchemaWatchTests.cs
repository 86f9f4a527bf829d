using System.Net;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Schema;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A node follows the schema of a server, which others upgrade, from before the first migration to one that it does not know.</summary>
[OnEveryServer]
public sealed class SchemaWatchTests : IDisposable
{
    private const string Page = "/account/sign-in";
    private const string Newer = "29991231000000_FromTheFuture";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;

    public SchemaWatchTests() => _portal = new() { Clock = _clock, StartsWith = StartingData.Nothing };

    [Fact]
    public async Task Node_StartedBeforeTheDatabaseIsUpgraded_WaitsForIt_AndLeavesItAgainWhenItIsNewer()
    {
        using var client = _portal.Visit();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(Page)).Status);
        Assert.Contains("_Initial", (await client.GetAsync("/health/ready")).Body);

        await UpgradeAsync();
        await AnswersAsync(client, HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).Status);

        await _portal.DatabaseInUse.PretendToHaveHadAsync(Newer);
        await AnswersAsync(client, HttpStatusCode.ServiceUnavailable);
        Assert.Contains(Newer, (await client.GetAsync("/health/ready")).Body);

        await _portal.DatabaseInUse.ForgetAsync(Newer);
        await AnswersAsync(client, HttpStatusCode.OK);
    }

    public void Dispose() => _portal.Dispose();

    /// <summary>As another node's command does.</summary>
    private async Task UpgradeAsync()
    {
        await using var db = _portal.DatabaseInUse.Open();
        await new PortalSchema(db).UpgradeAsync(TestContext.Current.CancellationToken);
        await _portal.DatabaseInUse.SeederFor(db).SeedReferenceAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets time go on until the node has looked.</summary>
    private async Task AnswersAsync(PortalClient client, HttpStatusCode status)
    {
        for (var tries = 0; tries < 100 && (await client.GetAsync(Page)).Status != status; tries++)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.Equal(status, (await client.GetAsync(Page)).Status);
    }
}
