using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A node that is told to stop leaves in the order that loses nobody's request.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task Stop_TurnsAwayTheProxyFirst_ServesOn_AndLetsWhatIsUnderWayFinish()
    {
        var slow = new SlowPage();
        using var portal = Listening(slow, drainSeconds: "3");
        using var client = portal.Visit();
        await client.OpenAsync("/health/ready");
        var underWay = client.GetAsync(SlowPage.Address);
        await slow.Begun.Task;

        var lifetime = portal.Services.GetRequiredService<IHostApplicationLifetime>();
        lifetime.StopApplication();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).Status);
        Assert.Contains("The node is stopping.", (await client.GetAsync("/health/ready")).Body);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/sign-in")).Status);
        await RefusedAsync(client);
        Assert.False(underWay.IsCompleted);
        slow.End.SetResult();
        Assert.Equal("done", (await underWay).Body);
        await StoppedAsync(lifetime);
    }

    [Theory]
    [InlineData(null, 0 + 30)]
    [InlineData("7", 7 + 30)]
    public void Shutdown_MayTakeTheDrainAndTheLongestRequest(string? drainSeconds, int seconds)
    {
        using var portal = Listening(new(), drainSeconds);

        Assert.Equal(TimeSpan.FromSeconds(seconds), portal.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }

    private static ListeningPortal Listening(SlowPage slow, string? drainSeconds) => new ListeningPortal
    {
        Settings = drainSeconds is null ? new() : new Dictionary<string, string> { ["Stopping:DrainSeconds"] = drainSeconds },
        Replace = services => services.AddSingleton<IStartupFilter>(slow),
    }.Listen();

    /// <summary>Waits until the node takes no new connections.</summary>
    private static async Task RefusedAsync(PortalClient client)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                await client.GetAsync("/health/live");
            }
            catch (HttpRequestException)
            {
                return;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The node goes on taking requests.");
    }

    private static async Task StoppedAsync(IHostApplicationLifetime lifetime)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStopped.Register(stopped.SetResult);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    /// <summary>A page that takes as long as the test wants.</summary>
    private sealed class SlowPage : IStartupFilter
    {
        public const string Address = "/slow";

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Address, branch => branch.Run(async context =>
            {
                Begun.SetResult();
                await End.Task;
                await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, "done");
            }));
            next(app);
        };
    }
}
