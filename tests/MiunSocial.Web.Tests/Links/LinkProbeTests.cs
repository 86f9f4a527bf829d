using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Tests.Links;

/// <summary>What the probe makes of what platforms answer.</summary>
public sealed class LinkProbeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, LinkOutcome.Answers, null)]
    [InlineData(204, LinkOutcome.Answers, null)]
    [InlineData(304, LinkOutcome.Answers, null)]
    [InlineData(416, LinkOutcome.Answers, null)]
    [InlineData(400, LinkOutcome.Refused, LinkNote.RefusesRobots)]
    [InlineData(401, LinkOutcome.Refused, LinkNote.RefusesRobots)]
    [InlineData(403, LinkOutcome.Refused, LinkNote.RefusesRobots)]
    [InlineData(405, LinkOutcome.Refused, LinkNote.RefusesRobots)]
    [InlineData(429, LinkOutcome.Refused, LinkNote.AsksToWait)]
    [InlineData(451, LinkOutcome.Refused, LinkNote.RefusesRobots)]
    [InlineData(999, LinkOutcome.Refused, LinkNote.RefusesRobots)]
    [InlineData(404, LinkOutcome.Gone, LinkNote.NotFound)]
    [InlineData(410, LinkOutcome.Gone, LinkNote.NotFound)]
    [InlineData(500, LinkOutcome.Failed, LinkNote.ServerError)]
    [InlineData(503, LinkOutcome.Failed, LinkNote.ServerError)]
    public async Task Answers_MeanWhatTheySay(int status, LinkOutcome outcome, LinkNote? note)
    {
        await using var platform = await PlayedPlatform.WithPagesAsync(("/exempel", status, null));

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((outcome, note, status), (finding.Outcome, finding.Note, finding.StatusCode));
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Head_ThatIsRefused_IsNotBelieved(int status)
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(context =>
        {
            context.Response.StatusCode = context.Request.Method == "HEAD" ? status : 206;
            return Task.CompletedTask;
        });

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((LinkOutcome.Answers, 206), (finding.Outcome, finding.StatusCode));
        Assert.Equal(["HEAD /exempel", "GET /exempel"], platform.Requests);
        Assert.Equal("bytes=0-0", platform.Headers["Range"]);
    }

    [Fact]
    public async Task Head_ThatBreaksTheConnection_IsNotBelieved()
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(context =>
        {
            if (context.Request.Method == "HEAD")
            {
                context.Abort();
            }
            return Task.CompletedTask;
        });

        Assert.Equal(LinkOutcome.Answers, (await platform.Probe.CheckAsync(platform["/exempel"], Cancel)).Outcome);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData(null, 3600)]
    [InlineData("soon", 3600)]
    public async Task Pause_ThatIsAskedFor_IsTakenAlong(string? header, int seconds)
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = header;
            return Task.CompletedTask;
        });

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((LinkOutcome.Refused, TimeSpan.FromSeconds(seconds)), (finding.Outcome, finding.RetryAfter));
        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task Pause_AskedForUntilAMoment_IsTakenByThePlatformsClock()
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.Date = "Wed, 25 Nov 2026 12:00:00 GMT";
            context.Response.Headers.RetryAfter = "Wed, 25 Nov 2026 14:00:00 GMT";
            return Task.CompletedTask;
        });

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((LinkOutcome.Refused, TimeSpan.FromHours(2)), (finding.Outcome, finding.RetryAfter));
    }

    [Fact]
    public async Task Probe_SaysWhoItIs_AndNothingElse()
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(
            context =>
            {
                context.Response.Headers.SetCookie = "seen=1";
                return Task.CompletedTask;
            },
            ("Site:Address", "https://portal.university.test"));

        await platform.Probe.CheckAsync(platform["/exempel"], Cancel);
        await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal("MiunSocial-LinkCheck/1.0 (+https://portal.university.test)", platform.Headers["User-Agent"]);
        Assert.Equal(["Accept", "Host", "User-Agent"], platform.Headers.Keys.Order());
    }

    [Theory]
    [InlineData("unknown.test", LinkOutcome.Failed, LinkNote.NameNotFound)]
    [InlineData("nothing.test", LinkOutcome.Failed, LinkNote.NameNotFound)]
    [InlineData("inside.test", LinkOutcome.Blocked, LinkNote.PrivateAddress)]
    [InlineData("10.0.0.1", LinkOutcome.Blocked, LinkNote.PrivateAddress)]
    [InlineData("2130706434", LinkOutcome.Blocked, LinkNote.PrivateAddress)]
    [InlineData("0x7f.2", LinkOutcome.Blocked, LinkNote.PrivateAddress)]
    [InlineData("[::1]", LinkOutcome.Blocked, LinkNote.PrivateAddress)]
    [InlineData("[::ffff:127.0.0.1]", LinkOutcome.Blocked, LinkNote.PrivateAddress)]
    [InlineData("mixed.test", LinkOutcome.Answers, null)]
    public async Task Names_LeadToPublicAddressesOnly(string host, LinkOutcome outcome, LinkNote? note)
    {
        await using var platform = await PlayedPlatform.WithPagesAsync(("/exempel", 200, null));

        var finding = await platform.Probe.CheckAsync(platform.On(host, "/exempel"), Cancel);

        Assert.Equal((outcome, note), (finding.Outcome, finding.Note));
        Assert.Equal(outcome == LinkOutcome.Answers ? 1 : 0, platform.Requests.Count);
    }

    [Fact]
    public async Task Connection_ThatIsNotSecure_IsNone()
    {
        await using var platform = await PlayedPlatform.WithPagesAsync(("/exempel", 200, null));

        var finding = await platform.Probe.CheckAsync(platform.On("platform.test", "/exempel", "https"), Cancel);

        Assert.Equal((LinkOutcome.Failed, LinkNote.NotSecure), (finding.Outcome, finding.Note));
    }

    [Fact]
    public async Task PortThatNobodyListensOn_IsNoConnection()
    {
        await using var platform = await PlayedPlatform.WithPagesAsync();

        var finding = await platform.Probe.CheckAsync(new("http://platform.test:1025/exempel"), Cancel);

        Assert.Equal((LinkOutcome.Failed, LinkNote.NotConnected), (finding.Outcome, finding.Note));
    }
}
