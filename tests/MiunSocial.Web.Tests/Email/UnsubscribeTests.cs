using System.Net;
using MimeKit;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Email;

/// <summary>Whoever holds a mail may end its kind, without signing in and without doing so by accident.</summary>
public sealed class UnsubscribeTests : IDisposable
{
    private const string Staff = "staff@demo.test";

    private readonly MailRoom _room = new();

    [Fact]
    public async Task Page_AsksFirst_AndItsButtonEndsThatKindOnly()
    {
        using var visitor = _room.Portal.Visit();
        var page = await visitor.OpenAsync(await LinkAsync());
        Assert.Contains("Ditt ärende har kommit in", page.Text());
        Assert.Equal((1, 1), (await SendAsync(NoticeKind.RequestReceived), await SendAsync(NoticeKind.RequestEndorsed)));

        var done = await page.Form("main form").SucceedAsync();

        Assert.Contains("skickas inte längre till dig", done.Text());
        Assert.Equal((0, 1), (await SendAsync(NoticeKind.RequestReceived), await SendAsync(NoticeKind.RequestEndorsed)));
    }

    [Fact]
    public async Task MailProgram_EndsItByOnePost()
    {
        using var program = _room.Portal.Visit();

        var answer = await program.PostAsync(await LinkAsync(), [new("List-Unsubscribe", "One-Click")]);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
        Assert.Equal(0, await SendAsync(NoticeKind.RequestReceived));
    }

    [Fact]
    public async Task Link_ThatIsNoneOfOurs_IsRefused()
    {
        var link = await LinkAsync();
        using var visitor = _room.Portal.Visit();

        var page = await visitor.GetAsync(link[..^4] + "AAAA");
        var answer = await visitor.PostAsync(link[..^4] + "AAAA", [new("List-Unsubscribe", "One-Click")]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (page.Status, answer.Status));
        Assert.Contains("Länken fungerar inte", page.Text());
        Assert.Equal(1, await SendAsync(NoticeKind.RequestReceived));
    }

    public void Dispose() => _room.Dispose();

    private async Task<string> LinkAsync()
    {
        await SendAsync(NoticeKind.RequestReceived);
        var header = Assert.Single(_room.Read().Values).Headers[HeaderId.ListUnsubscribe]!;
        return header.Trim('<', '>')[MailRoom.Site.Length..];
    }

    private async Task<int> SendAsync(NoticeKind kind)
    {
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(kind, Staff);
        return await _room.DeliverAsync();
    }
}
