using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Approvals;

/// <summary>Prepared reasons: kept by officers, offered with decisions.</summary>
[OnEveryDatabase]
public sealed class ReasonTests(Office office) : IClassFixture<Office>
{
    private const string NewForm = "form[action='/approvals/reasons/new']";

    [Fact]
    public async Task Reason_Added_IsOfferedAndPutInTheFieldWithoutScript()
    {
        var title = await AddAsync(RequestVerb.Reject);
        var request = await office.AddAsync(RequestState.Review);
        var officer = await office.Officer;
        var link = (await officer.OpenAsync($"/requests/{request.Reference}")).Document.QuerySelectorAll("#move-Reject .reasons a").Single(one => one.TextContent == title);

        var page = await officer.OpenAsync(link.GetAttribute("href")!.Split('#')[0]);

        Assert.Equal("Vi säger nej.", page.MoveForm(RequestVerb.Reject)["Reject.Text"][0]);
        Assert.Equal("Vi säger nej.", link.GetAttribute("data-insert"));
        Assert.True(page.Has("#move-Reject[open]"));
        Assert.False(page.Has("#move-Approve[open]"));
    }

    [Fact]
    public async Task Reason_IsInTheRequestersLanguage()
    {
        using var english = new Office();
        await english.Portal.WithDatabaseAsync(db => db.Users.Where(person => person.Email == Office.RequesterEmail)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.Language, "en")));
        var request = await english.AddAsync(RequestState.Review);

        var page = await (await english.Officer).OpenAsync($"/requests/{request.Reference}");

        Assert.StartsWith("Tell us more", page.Document.QuerySelector("#move-Return .reasons a")!.GetAttribute("data-insert"), StringComparison.Ordinal);
        Assert.Equal("Målgruppen behöver preciseras", page.Text("#move-Return .reasons a"));
    }

    [Fact]
    public async Task Reason_Archived_IsNoLongerOffered()
    {
        var title = await AddAsync(RequestVerb.Return);
        var officer = await office.Officer;
        var reason = await office.Portal.WithDatabaseAsync(db => db.PreparedReasons.AsNoTracking().SingleAsync(one => one.Title.Sv == title));

        await (await officer.FormOnAsync($"/approvals/reasons/{reason.Id}", "form[action$='/archive']")).SucceedAsync();

        var request = await office.AddAsync(RequestState.Review);
        Assert.DoesNotContain(title, (await officer.OpenAsync($"/requests/{request.Reference}")).Text("#move-Return"));
        Assert.Equal(
            [HistoryKind.ReasonAdded, HistoryKind.ReasonArchived],
            await office.Portal.WithDatabaseAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == reason.Id).OrderBy(entry => entry.At).Select(entry => entry.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Form_SentTwice_MakesOneReason_AndALaterChangeIsTold()
    {
        var officer = await office.Officer;
        var title = $"Dubbel {Guid.NewGuid():N}";
        var form = Filled(await officer.FormOnAsync("/approvals/reasons/new", NewForm), RequestVerb.SendBack, title);
        await form.SucceedAsync();
        await form.SucceedAsync();
        var reason = await office.Portal.WithDatabaseAsync(db => db.PreparedReasons.AsNoTracking().SingleAsync(one => one.Title.Sv == title));
        var (first, second) = (await EditAsync(reason.Id), await EditAsync(reason.Id));

        await first.Fill("TextSv", "Först.").SucceedAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await second.Fill("TextSv", "Sedan.").SubmitAsync()).Status);

        async Task<PageForm> EditAsync(Guid id) => await officer.FormOnAsync($"/approvals/reasons/{id}", $"form[action='/approvals/reasons/{id}']");
    }

    [Fact]
    public async Task Form_SentAgainWithACorrection_KeepsTheCorrection()
    {
        var title = $"Rättad {Guid.NewGuid():N}";
        var form = Filled(await (await office.Officer).FormOnAsync("/approvals/reasons/new", NewForm), RequestVerb.Reject, title);
        // Its answer was lost on the way.
        await form.SubmitAsync();

        await form.Fill("TextSv", "Vi säger tyvärr nej.").SucceedAsync();

        var kept = await office.Portal.WithDatabaseAsync(db => db.PreparedReasons.AsNoTracking().SingleAsync(one => one.Title.Sv == title));
        Assert.Equal("Vi säger tyvärr nej.", kept.Text.Sv);
    }

    [Fact]
    public async Task Form_LeftEmpty_IsRefusedBesideEachField()
    {
        var page = await (await (await office.Officer).FormOnAsync("/approvals/reasons/new", NewForm)).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["TextEn", "TextSv", "TitleEn", "TitleSv"], page.FieldErrors.Keys.Order());
    }

    private async Task<string> AddAsync(RequestVerb verb)
    {
        var title = $"Skäl {Guid.NewGuid():N}";
        await Filled(await (await office.Officer).FormOnAsync("/approvals/reasons/new", NewForm), verb, title).SucceedAsync();
        return title;
    }

    private static PageForm Filled(PageForm form, RequestVerb verb, string title) => form.Choose("Verb", verb.ToString())
        .Fill("TitleSv", title).Fill("TitleEn", "Reason").Fill("TextSv", "Vi säger nej.").Fill("TextEn", "We say no.");
}
