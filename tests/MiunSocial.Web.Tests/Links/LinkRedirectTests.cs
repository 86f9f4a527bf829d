using MiunSocial.Domain.Channels;
using MiunSocial.Web.Links;

namespace MiunSocial.Web.Tests.Links;

/// <summary>Redirects are followed by hand, and looked at each like an address that somebody typed.</summary>
public sealed class LinkRedirectTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301, LinkOutcome.Moved)]
    [InlineData(308, LinkOutcome.Moved)]
    [InlineData(302, LinkOutcome.Answers)]
    [InlineData(303, LinkOutcome.Answers)]
    [InlineData(307, LinkOutcome.Answers)]
    public async Task Redirect_ForGood_IsAMove(int status, LinkOutcome outcome)
    {
        await using var platform = await PlayedPlatform.WithPagesAsync(("/gammalt", status, "/nytt"), ("/nytt", 200, null));

        var finding = await platform.Probe.CheckAsync(platform["/gammalt"], Cancel);

        Assert.Equal((outcome, 200), (finding.Outcome, finding.StatusCode));
        Assert.Equal(outcome == LinkOutcome.Moved ? platform["/nytt"].AbsoluteUri : null, finding.MovedTo);
    }

    [Fact]
    public async Task Redirects_ForGoodAndThenForNow_LeadToWhereTheFirstEnd()
    {
        await using var platform = await PlayedPlatform.WithPagesAsync(
            ("/a", 301, "/b"), ("/b", 308, "/c"), ("/c", 302, "/d"), ("/d", 301, "/e"), ("/e", 200, null));

        Assert.Equal(platform["/c"].AbsoluteUri, (await platform.Probe.CheckAsync(platform["/a"], Cancel)).MovedTo);
    }

    [Theory]
    [InlineData("/login?next=%2Fexempel", LinkOutcome.Refused, LinkNote.AsksForSignIn)]
    [InlineData("/accounts/login/", LinkOutcome.Refused, LinkNote.AsksForSignIn)]
    [InlineData("/login.php", LinkOutcome.Refused, LinkNote.AsksForSignIn)]
    [InlineData("/authwall", LinkOutcome.Refused, LinkNote.AsksForSignIn)]
    [InlineData("/", LinkOutcome.Refused, LinkNote.LeadsToFrontPage)]
    [InlineData("/exempel/", LinkOutcome.Answers, null)]
    [InlineData("/Exempel?hl=sv", LinkOutcome.Answers, null)]
    [InlineData("/borta", LinkOutcome.Gone, LinkNote.NotFound)]
    public async Task Redirect_ToSomethingElseThanTheAccount_SaysNothingOfIt(string location, LinkOutcome outcome, LinkNote? note)
    {
        await using var platform = await PlayedPlatform.ThatAnswersAsync(context =>
        {
            if (context.Request.Path == "/exempel" && !context.Request.QueryString.HasValue)
            {
                context.Response.Redirect(location, permanent: true);
            }
            else if (context.Request.Path == "/borta")
            {
                context.Response.StatusCode = 404;
            }
            return Task.CompletedTask;
        });

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((outcome, note, (string?)null), (finding.Outcome, finding.Note, finding.MovedTo));
    }

    [Theory]
    [InlineData("http://10.0.0.1/", LinkNote.PrivateAddress)]
    [InlineData("http://169.254.169.254/latest/meta-data/", LinkNote.PrivateAddress)]
    [InlineData("https://[::1]/", LinkNote.PrivateAddress)]
    [InlineData("//inside.test/", LinkNote.PrivateAddress)]
    [InlineData("http://user:word@platform.test/", LinkNote.OddAddress)]
    [InlineData("http://platform.test:25/", LinkNote.OddAddress)]
    [InlineData("file:///etc/passwd", LinkNote.OddAddress)]
    [InlineData("ftp://platform.test/", LinkNote.OddAddress)]
    public async Task Redirect_Inside_IsNotFollowed(string location, LinkNote note)
    {
        await using var platform = await PlayedPlatform.WithPagesAsync(("/exempel", 302, location));

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.Equal((LinkOutcome.Blocked, note), (finding.Outcome, finding.Note));
        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task Redirects_WithoutEnd_AreGivenUp()
    {
        await using var platform = await PlayedPlatform.WithPagesAsync(("/a", 302, "/b"), ("/b", 302, "/a"));

        var finding = await platform.Probe.CheckAsync(platform["/a"], Cancel);

        Assert.Equal((LinkOutcome.Failed, LinkNote.TooManyRedirects), (finding.Outcome, finding.Note));
        Assert.Equal(6, platform.Requests.Count);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("http://[::1")]
    [InlineData("http://a b c:99999/")]
    public async Task Redirect_ToWhatIsNoAddress_LeadsNowhere(string location)
    {
        await using var platform = await PlayedPlatform.WithPagesAsync(("/exempel", 302, location));

        var finding = await platform.Probe.CheckAsync(platform["/exempel"], Cancel);

        Assert.NotEqual(LinkOutcome.Moved, finding.Outcome);
        Assert.Single(platform.Requests);
    }

    [Theory]
    [InlineData("https://facebook.com/a", "https://www.facebook.com/a/", true)]
    [InlineData("http://www.facebook.com/a", "https://sv-se.facebook.com/A", true)]
    [InlineData("https://www.facebook.com/a", "https://www.facebook.com/a?locale=sv_SE", true)]
    [InlineData("https://www.facebook.com/a", "https://www.facebook.com/b", false)]
    [InlineData("https://www.facebook.com/a", "https://evilfacebook.com/a", false)]
    [InlineData("https://www.facebook.com/profile.php?id=1", "https://www.facebook.com/profile.php?id=2", false)]
    [InlineData("https://a.example.com/", "https://b.example.com/", false)]
    public void Pages_AreTheSame_ButForWhatPlatformsChangeAtWill(string one, string other, bool same) =>
        Assert.Equal(same, LinkVerdict.IsSamePage(new(one), new(other)));
}
