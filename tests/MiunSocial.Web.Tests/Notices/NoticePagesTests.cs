using System.Net;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Background;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Notices;

/// <summary>Every notice is in the portal too: its recipient sees it, opens it, and the bell counts what is left.</summary>
[OnEveryDatabase]
public sealed class NoticePagesTests : IDisposable
{
    private const string Staff = "staff@demo.test";
    private const string Bell = ".notice-bell .nav-count";
    private const string Open = "form[action$='/open']";

    private readonly MailRoom _room = new();

    [Fact]
    public async Task Submission_IsSeenAtTheNextRequest_AndReadByOpeningIt()
    {
        await _room.EmptyOutboxAsync();
        using var head = await _room.Portal.SignedInAsAsync("head@demo.test");
        Assert.False((await head.OpenAsync("/")).Has(Bell));
        using var requester = await _room.Portal.SignedInAsAsync(Office.RequesterEmail);
        var reference = await requester.SubmitNewAsync();

        Assert.StartsWith("1", (await head.OpenAsync("/")).Text(Bell));
        var notices = await head.OpenAsync("/notices");
        Assert.Equal($"{reference}: En ansökan väntar på din tillstyrkan", notices.Text($"{Open} h2"));
        var request = await notices.Form(Open).SucceedAsync();

        Assert.Equal($"/requests/{reference}", request.Address);
        Assert.False(request.Has(Bell));
        Assert.Equal([$"/requests/{reference}"], (await head.OpenAsync("/notices")).Document.QuerySelectorAll(".rows a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Notices_AreNewestFirst_InPages_AndAllReadAtOnce()
    {
        await _room.EmptyOutboxAsync();
        for (var hour = 0; hour < 30; hour++)
        {
            await _room.WriteAsync(hour == 29 ? NoticeKind.RequestVerified : NoticeKind.RequestReceived, Staff);
            _room.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        using var staff = await _room.Portal.SignedInAsAsync(Staff);
        var first = await staff.OpenAsync("/notices");
        Assert.StartsWith("30", first.Text(Bell));
        Assert.Contains("Kontot är kontrollerat", first.Texts(Open)[0]);
        Assert.Equal((25, 5), (first.Texts(Open).Count, (await staff.OpenAsync("/notices?page=2")).Texts(Open).Count));

        var after = await first.Form("form[action='/notices/read']").SucceedAsync();

        Assert.Equal((false, false, 25), (after.Has(Bell), after.Has(Open), after.Texts(".rows h2").Count));
    }

    [Fact]
    public async Task Notice_OfSomebodyElse_IsNotThere()
    {
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, Staff);
        var notice = Assert.Single(await _room.NoticesAsync());
        using var officer = await _room.Portal.SignedInAsAsync("officer@demo.test");
        var form = (await officer.OpenAsync("/notices")).Form("form[action='/account/language']");

        var answer = await officer.PostAsync($"/notices/{notice.Id}/open", form.Fields);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(Assert.Single(await _room.NoticesAsync()).IsUnread);
    }

    [Fact]
    public async Task Digest_IsAMailOnly_AndItsNoticesStay()
    {
        await _room.EmptyOutboxAsync();
        await _room.ChooseAsync(Staff, NoticeKind.RequestReceived, NoticeDelivery.Digest);
        await _room.WriteAsync(NoticeKind.RequestReceived, Staff);
        await _room.DeliverAsync();
        _room.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal((1, 1), (await _room.GatherAsync(), await _room.DeliverAsync()));
        using var staff = await _room.Portal.SignedInAsAsync(Staff);

        var page = await staff.OpenAsync("/notices");

        Assert.Single(page.Texts(".rows h2"));
        Assert.StartsWith("1", page.Text(Bell));
    }

    public void Dispose() => _room.Dispose();
}
