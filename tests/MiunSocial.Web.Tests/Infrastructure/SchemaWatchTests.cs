using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MiunSocial.Data.Schema;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A node follows the schema of a server, which others upgrade, from before the first migration to one that it does not know.</summary>
[OnEveryServer]
public sealed class SchemaWatchTests : IDisposable
{
    private const string Page = "/account/sign-in";
    private const string Newer = "29991231000000_FromTheFuture";

    private readonly PortalFactory _portal = new() { StartsWith = StartingData.Nothing };

    [Fact]
    public async Task Node_StartedBeforeTheDatabaseIsUpgraded_WaitsForIt_AndLeavesItAgainWhenItIsNewer()
    {
        using var client = _portal.Visit();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(Page)).Status);
        Assert.Contains("_Initial", (await client.GetAsync("/health/ready")).Body);

        await UpgradeAsync();
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(client));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).Status);

        await _portal.DatabaseInUse.PretendToHaveHadAsync(Newer);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AnswerAsync(client));
        Assert.Contains(Newer, (await client.GetAsync("/health/ready")).Body);

        await _portal.DatabaseInUse.ForgetAsync(Newer);
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(client));
    }

    public void Dispose() => _portal.Dispose();

    /// <summary>As another node's command does.</summary>
    private async Task UpgradeAsync()
    {
        await using var db = _portal.DatabaseInUse.Open();
        await new PortalSchema(db).UpgradeAsync(TestContext.Current.CancellationToken);
        await _portal.DatabaseInUse.SeederFor(db).SeedReferenceAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What a page answers once the node has looked at the schema again.</summary>
    private async Task<HttpStatusCode> AnswerAsync(PortalClient client)
    {
        var watch = _portal.Services.GetServices<IHostedService>().OfType<SchemaWatch>().Single();
        await watch.LookAsync(TestContext.Current.CancellationToken);
        return (await client.GetAsync(Page)).Status;
    }
}
