using System.Diagnostics;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Tests.Links;

/// <summary>Whatever a site sends, a check ends soon and holds little.</summary>
public sealed class HostilePlatformTests
{
    private static readonly (string, string) ShortLimit = ("Links:TimeLimitSeconds", "1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EndlessBody_IsNotRead()
    {
        var sent = 0L;
        var ended = new TaskCompletionSource();
        await using var platform = await PlayedPlatform.ThatAnswersAsync(WithoutHead(async context =>
        {
            try
            {
                for (; ; sent += 65536)
                {
                    await context.Response.Body.WriteAsync(new byte[65536], context.RequestAborted);
                }
            }
            finally
            {
                ended.SetResult();
            }
        }));

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(LinkOutcome.Answers, finding.Outcome);
        // What lies in the buffers of two sockets, and no more.
        Assert.InRange(sent, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task SlowBody_IsNotWaitedFor()
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(WithoutHead(async context =>
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted);
        }));
        var clock = Stopwatch.StartNew();

        Assert.Equal(LinkOutcome.Answers, (await platform.Probe.CheckAsync(platform["/exempel"], Cancel)).Outcome);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 8);
    }

    [Fact]
    public async Task CompressedBomb_IsNeitherAskedForNorRead()
    {
        using var bomb = new MemoryStream();
        await using (var zip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
        {
            await zip.WriteAsync(new byte[50 * 1024 * 1024], Cancel);
        }
        await using var platform = await PlayedPlatform.ThatAnswersAsync(WithoutHead(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync(bomb.ToArray(), context.RequestAborted).AsTask();
        }));

        Assert.Equal(LinkOutcome.Answers, (await platform.Probe.CheckAsync(platform["/exempel"], Cancel)).Outcome);
        Assert.False(platform.Headers.ContainsKey("Accept-Encoding"));
    }

    [Theory]
    [InlineData(1, 200_000)]
    [InlineData(5_000, 20)]
    public async Task HugeHeaders_AreAnErrorOfTheSites(int count, int length)
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(context =>
        {
            for (var number = 0; number < count; number++)
            {
                context.Response.Headers[$"X-{number}"] = new string('a', length);
            }
            return Task.CompletedTask;
        });

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((LinkOutcome.Failed, LinkNote.Unreadable), (finding.Outcome, finding.Note));
    }

    [Fact]
    public async Task SiteThatNeverAnswers_IsGivenUpInTime()
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(
            context => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted), ShortLimit);

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((LinkOutcome.Failed, LinkNote.TimedOut), (finding.Outcome, finding.Note));
        Assert.InRange(finding.Milliseconds, 900, 8000);
    }

    /// <summary>The limit is for the whole of it, so that redirects do not add up.</summary>
    [Fact]
    public async Task SlowRedirects_AreGivenUpInTime()
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(
            async context =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(700), context.RequestAborted);
                context.Response.Redirect($"{context.Request.Path}x");
            },
            ShortLimit);

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((LinkOutcome.Failed, LinkNote.TimedOut), (finding.Outcome, finding.Note));
    }

    [Fact]
    public async Task CallerWhoGivesUp_GetsNoFinding()
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(context => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => platform.Probe.CheckAsync(platform["/exempel"], patience.Token));
    }

    private static RequestDelegate WithoutHead(RequestDelegate get) => context =>
    {
        if (context.Request.Method == "HEAD")
        {
            context.Response.StatusCode = 405;
            return Task.CompletedTask;
        }
        return get(context);
    };
}
