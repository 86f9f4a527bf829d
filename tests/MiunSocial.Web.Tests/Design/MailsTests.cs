using System.Net;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Design;

/// <summary>In Development every mail can be looked at, with no portal to go through first.</summary>
public sealed class MailsTests(ReadOnlyPortal portal)
{
    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Mail_OfEachKind_IsShownInBothLanguages(NoticeKind kind)
    {
        using var reader = await portal.SignedInAsAsync("staff@demo.test");
        foreach (var (language, greeting) in new[] { ("sv", "Hej Rebecka Sökander!"), ("en", "Hello Rebecka Sökander,") })
        {
            var page = await reader.OpenAsync($"/design/mails?kind={kind}&language={language}");
            var frame = await reader.OpenAsync(page.Document.QuerySelector("iframe[sandbox]")!.GetAttribute("src")!);

            Assert.Contains(greeting, page.Text());
            Assert.Contains(greeting, frame.Text());
            Assert.Equal(language, frame.Document.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task Frame_AllowsItsOwnStyleOnly_AndOurPagesOnly()
    {
        using var reader = await portal.SignedInAsAsync("staff@demo.test");

        var policy = (await reader.OpenAsync("/design/mails/RequestReceived/sv")).Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("style-src 'sha256-", policy);
        Assert.DoesNotContain("unsafe-inline", policy);
        Assert.Contains("frame-ancestors 'self'", policy);
        Assert.Contains("frame-src 'self'", (await reader.OpenAsync("/design/mails")).Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("/design/mails/Nothing/sv")]
    [InlineData("/design/mails/RequestReceived/fi")]
    public async Task Mail_ThatIsNone_IsNotThere(string address)
    {
        using var reader = await portal.SignedInAsAsync("staff@demo.test");

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address)).Status);
    }
}
