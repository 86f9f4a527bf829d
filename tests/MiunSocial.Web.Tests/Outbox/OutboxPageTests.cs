using System.Net;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Outbox;

/// <summary>The administrator sees what has become of mails, and has given-up ones tried anew.</summary>
[OnEveryDatabase]
public sealed class OutboxPageTests : IDisposable
{
    private static readonly string[] Recipients = ["staff@demo.test", "head@demo.test", "officer@demo.test", "requester@demo.test"];

    private readonly MailRoom _room = new();

    [Fact]
    public async Task Views_CountWhatWaits_WhatFails_AndWhatWasGivenUp()
    {
        await ArrangeAsync();
        using var administrator = await _room.Portal.SignedInAsAsync("admin@demo.test");

        var page = await administrator.OpenAsync("/outbox?view=dead");

        Assert.Equal(["Alla", "Väntar 2", "Försöker igen 1", "Inte levererade 2"], page.Texts(".tabs a"));
        Assert.Equal(2, page.Texts("tbody tr").Count);
        Assert.Contains("Mottagarens adress godtas inte av e-postservern. E-postserverns kod: 550", page.Text("tbody"));
        Assert.Contains("Nästa försök", (await administrator.OpenAsync("/outbox?view=failing")).Text("tbody tr"));
        Assert.Equal(2, (await administrator.OpenAsync("/outbox?view=waiting")).Texts("tbody tr").Count);
    }

    [Fact]
    public async Task DeadLetters_AreTriedAnew_OneOrAll()
    {
        await ArrangeAsync();
        using var administrator = await _room.Portal.SignedInAsAsync("admin@demo.test");
        var page = await administrator.OpenAsync("/outbox?view=dead");

        await page.Form("form[action$='/retry']:has([aria-label])").SucceedAsync();
        Assert.Equal((2, 1), (await _room.DeliverAsync(), await DeadAsync()));

        var after = await (await administrator.OpenAsync("/outbox")).Form("form[action='/outbox/retry']").SucceedAsync();
        Assert.Contains("Skickas på nytt inom kort: 1", after.Text());
        Assert.Equal((1, 0), (await _room.DeliverAsync(), await DeadAsync()));
    }

    [Fact]
    public async Task Notice_ThatIsNoDeadLetter_CannotBeTriedAnew()
    {
        await ArrangeAsync();
        using var administrator = await _room.Portal.SignedInAsAsync("admin@demo.test");
        var fields = (await administrator.OpenAsync("/outbox")).Form("form[action='/outbox/retry']").Fields;
        var waiting = (await _room.NoticesAsync()).First(notice => notice.GaveUpAt is null);

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync($"/outbox/{waiting.Id}/retry", fields)).Status);
    }

    public void Dispose() => _room.Dispose();

    private async Task<int> DeadAsync() => (await _room.NoticesAsync()).Count(notice => notice.GaveUpAt is not null);

    /// <summary>Two that were refused, one that is put off and one that waits.</summary>
    private async Task ArrangeAsync()
    {
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, Recipients);
        var now = _room.Clock.GetUtcNow().UtcDateTime;
        await _room.Portal.WithDatabaseAsync(async db =>
        {
            var claims = new OutboxClaims(db);
            var taken = await claims.TakeAsync(3, now, TestContext.Current.CancellationToken);
            await claims.GiveUpAsync(taken[0], new(MailProblem.AddressRefused, 550), now, TestContext.Current.CancellationToken);
            await claims.GiveUpAsync(taken[1], new(MailProblem.AddressRefused, 550), now, TestContext.Current.CancellationToken);
            await claims.PostponeAsync(taken[2], new(MailProblem.AddressPutOff, 452), now, TestContext.Current.CancellationToken);
        });
    }
}
