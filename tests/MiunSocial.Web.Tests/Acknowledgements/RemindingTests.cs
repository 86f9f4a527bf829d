using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Acknowledgements;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Acknowledgements;

/// <summary>Those responsible are asked once and reminded by the policy's days, in one notice for all that waits.</summary>
[OnEveryDatabase]
public sealed class RemindingTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly Office _office;

    public RemindingTests() => _office = new() { Portal = new() { Clock = _clock } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverybodyWithSomethingLeft_IsAskedOnce_InOneNotice()
    {
        await RunAsync(reminding => reminding.AskAsync(Cancel));
        var asked = await ToldAsync("requester@demo.test");
        await RunAsync(reminding => reminding.AskAsync(Cancel));

        Assert.Equal(NoticeKind.GuidelineAcknowledgementAsked, Assert.Single(asked).Kind);
        Assert.EndsWith("(+2)", asked[0].SubjectLabel, StringComparison.Ordinal);
        Assert.Single(await ToldAsync("requester@demo.test"));
        Assert.Empty(await ToldAsync("erik.snobohm@demo.test"));
        Assert.Empty(await ToldAsync("staff@demo.test"));
        var opened = await (await _office.Requester).OpenAsync("/notices");
        Assert.Contains("Läs riktlinjen och kvittera att du följer den", opened.Text("main"));
        Assert.Equal("/guidelines/acknowledge", (await opened.Form($"form[action='/notices/{asked[0].Id}/open']").SubmitAsync()).Location);
    }

    [Fact]
    public async Task Reminders_ComeByThePolicysDays_UntilItIsAcknowledged()
    {
        await RunAsync(reminding => reminding.AskAsync(Cancel));

        Assert.Equal(0, await AfterAsync(13));
        Assert.NotEqual(0, await AfterAsync(1));
        Assert.Equal(0, await AfterAsync(0));
        Assert.NotEqual(0, await AfterAsync(14));
        Assert.Equal(2, (await ToldAsync("requester@demo.test")).Count(notice => notice.Kind == NoticeKind.GuidelineAcknowledgementReminded));
        var page = await (await _office.Requester).OpenAsync("/guidelines/acknowledge");
        await page.Form("main form").Choose("Versions", [.. page.Document.QuerySelectorAll("input[name=Versions]").Select(box => box.GetAttribute("value")!)]).SucceedAsync();
        await AfterAsync(14);
        Assert.Equal(2, (await ToldAsync("requester@demo.test")).Count(notice => notice.Kind == NoticeKind.GuidelineAcknowledgementReminded));
    }

    [Fact]
    public async Task NewMajorVersion_AsksThoseWhoHadAcknowledged_AndAMinorOneNobody()
    {
        await RunAsync(reminding => reminding.AskAsync(Cancel));
        await _office.Portal.PublishAsync("general-principles", GuidelineChange.Minor);
        await RunAsync(reminding => reminding.AskAsync(Cancel));
        Assert.Empty(await ToldAsync("erik.snobohm@demo.test"));

        await _office.Portal.PublishAsync("general-principles", GuidelineChange.Major);
        await RunAsync(reminding => reminding.AskAsync(Cancel));

        Assert.Equal("Grundprinciper för alla kanaler", Assert.Single(await ToldAsync("erik.snobohm@demo.test")).SubjectLabel);
    }

    [Fact]
    public async Task SomebodyWhoBecomesResponsible_IsAsked()
    {
        await _office.Portal.WithDatabaseAsync(async db =>
        {
            var scene = await Scene.LoadAsync(db);
            db.Channels.Add((scene.Channel with { People = [AChannel.Person(ChannelPart.Responsible) with { Email = "staff@demo.test" }] }).Build(scene.Now));
            await db.SaveChangesAsync(Cancel);
        });

        await RunAsync(reminding => reminding.AskAsync(Cancel));

        Assert.Single(await ToldAsync("staff@demo.test"));
    }

    [Fact]
    public async Task Officer_RemindsThoseWhoAreLeft_OnceADay_AndHistoryTellsIt()
    {
        await RunAsync(reminding => reminding.AskAsync(Cancel));
        _clock.Advance(TimeSpan.FromDays(1));
        var officer = await _office.Officer;
        var page = await officer.OpenAsync("/guidelines/instagram/acknowledgements");

        var first = await page.Form("form[action$='/remind']").SucceedAsync();
        var second = await page.Form("form[action$='/remind']").SucceedAsync();

        Assert.Contains("har påmints", first.Text("body"));
        Assert.Contains("Ingen påmindes.", second.Text("body"));
        Assert.Single(await ToldAsync("requester@demo.test"), notice => notice.Kind == NoticeKind.GuidelineAcknowledgementReminded);
        Assert.Equal(1, await _office.Portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(entry => entry.Kind == HistoryKind.GuidelineReminded && entry.ActorName == "Olivia Kommander", Cancel)));
        Assert.Contains("påmind 1 gång", first.Text("main"));
    }

    [Fact]
    public async Task NodesThatAskAtTheSameMoment_AskOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(reminding => reminding.AskAsync(Cancel)), Cancel)));

        Assert.Single(await ToldAsync("requester@demo.test"));
    }

    public void Dispose() => _office.Dispose();

    private async Task<int> AfterAsync(int days)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        return await RunAsync(reminding => reminding.RemindDueAsync(Cancel));
    }

    private async Task<int> RunAsync(Func<AcknowledgementReminding, Task<int>> run)
    {
        await using var scope = _office.Portal.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<AcknowledgementReminding>());
    }

    private Task<List<OutboxMessage>> ToldAsync(string email) => _office.Portal.WithDatabaseAsync(db => db.Outbox.AsNoTracking()
        .Where(notice => (notice.Kind == NoticeKind.GuidelineAcknowledgementAsked || notice.Kind == NoticeKind.GuidelineAcknowledgementReminded)
            && db.Users.Any(person => person.Id == notice.RecipientId && person.Email == email))
        .ToListAsync(Cancel));
}
