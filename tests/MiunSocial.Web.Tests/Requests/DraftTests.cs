using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A request that one leaves and comes back to.</summary>
[OnEveryDatabase]
public sealed class DraftTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Save_AlmostNothing_KeepsADraftThatOnlyItsWriterSees()
    {
        var requester = await office.Requester;

        var page = await (await requester.NewFormAsync()).Fill("Need", "Kanske").SucceedAsync(Writing.Save);

        var kept = await office.KeptAsync(IdIn(page));
        Assert.Equal(RequestState.Draft, kept.Request.State);
        Assert.Null(kept.Request.Reference);
        Assert.Equal([HistoryKind.RequestStarted], kept.Happened);
        Assert.Empty(kept.Told);
        Assert.True(page.Has("[role=status]"));
        Assert.Contains((await requester.OpenAsync("/requests")).Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == page.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Officer).GetAsync(page.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Head).GetAsync(page.Address)).Status);
    }

    [Fact]
    public async Task Save_EveryField_ShowsEveryFieldWhenReopened()
    {
        var requester = await office.Requester;
        var form = (await requester.FilledFormAsync()).Choose("Administrator3Affiliation", "Student");
        var typed = form.Visible().ToList();

        var saved = await form.SucceedAsync(Writing.Save);

        var reopened = await requester.OpenAsync(saved.Address);
        Assert.Equal(typed, reopened.RequestForm().Visible());
    }

    [Theory]
    [InlineData("OtherAudienceIds")]
    [InlineData("Languages")]
    [InlineData("HasReadGuidelines")]
    [InlineData("Administrator1Email")]
    [InlineData("StandInName")]
    public async Task Save_OneFieldAlone_ShowsItWhenReopened(string field)
    {
        var requester = await office.Requester;
        var filled = await requester.FilledFormAsync();
        var form = (await requester.NewFormAsync()).Choose(field, [.. filled[field]]);

        var saved = await form.SucceedAsync(Writing.Save);

        Assert.Equal(filled[field].Order(), saved.RequestForm()[field].Order());
    }

    [Fact]
    public async Task Save_OtherAudiencesAlone_PrioritisesNone()
    {
        var requester = await office.Requester;
        var filled = await requester.FilledFormAsync();
        var saved = await (await requester.NewFormAsync()).Choose("OtherAudienceIds", [.. filled["OtherAudienceIds"]]).SucceedAsync(Writing.Save);

        var again = await Writing.Filled(saved).Choose("PrioritisedAudienceId", "").SubmitAsync(Writing.Submit);

        Assert.Equal([""], saved.RequestForm()["PrioritisedAudienceId"]);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(["PrioritisedAudienceId"], again.SummaryTargets());
    }

    [Fact]
    public async Task Edit_Draft_KeepsTheChangeWithItsHistory()
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);

        var saved = await draft.RequestForm().Fill("Aim", "Något annat.").SucceedAsync(Writing.Save);

        var kept = await office.KeptAsync(IdIn(saved));
        Assert.Equal("Något annat.", kept.Request.Proposal.Aim);
        Assert.Equal([HistoryKind.RequestStarted, HistoryKind.RequestEdited], kept.Happened);
        Assert.Contains("Något annat.", kept.History[^1].After);
        Assert.Contains(Writing.Texts["Aim"], kept.History[^1].Before);
        Assert.DoesNotContain(Writing.Texts["Reach"], kept.History[^1].After);
        Assert.Equal(["Något annat."], saved.RequestForm()["Aim"]);
    }

    [Fact]
    public async Task Submit_Draft_GivesItAReference()
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);

        var page = await draft.RequestForm().Fill("WishedName", "Från utkastet").SucceedAsync(Writing.Submit);

        var kept = await office.KeptAsync(IdIn(draft));
        Assert.Equal($"/requests/{kept.Request.Reference}", page.Address);
        Assert.Equal("Från utkastet", page.Text("h1"));
        Assert.Equal([HistoryKind.RequestStarted, HistoryKind.RequestEdited, HistoryKind.RequestSubmitted], kept.Happened);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Requester).GetAsync(draft.Address)).Status);
    }

    [Fact]
    public async Task Discard_Draft_DeletesTheRowAndKeepsHistory()
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);

        var page = await draft.Form("form[action$='/discard']").SucceedAsync();

        var kept = await office.KeptAsync(IdIn(draft));
        Assert.Null(kept.Row);
        Assert.Equal([HistoryKind.RequestStarted, HistoryKind.RequestDiscarded], kept.Happened);
        Assert.Empty(kept.Told);
        Assert.Equal("/requests", page.Address);
        Assert.True(page.Has("[role=status]"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Requester).GetAsync(draft.Address)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData(null)]
    public async Task Discard_WithoutAProperVersion_ChangesNothing(string? version)
    {
        var requester = await office.Requester;
        var draft = await (await requester.FilledFormAsync()).SucceedAsync(Writing.Save);
        var form = draft.Form("form[action$='/discard']");

        var answer = await requester.PostAsync(form.Action, form.Fields.With("version", version is null ? [] : [version]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull((await office.KeptAsync(IdIn(draft))).Row);
    }

    [Fact]
    public async Task Discard_AfterAnotherTabSaved_IsToldAndKeepsTheDraft()
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);
        var discard = draft.Form("form[action$='/discard']");
        await draft.RequestForm().Fill("Aim", "Sparat i en annan flik.").SucceedAsync(Writing.Save);

        var answer = await discard.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Sparat i en annan flik.", (await office.KeptAsync(IdIn(draft))).Request.Proposal.Aim);
    }

    private static Guid IdIn(PortalPage page) => Guid.Parse(page.Address.Split('/')[^1]);
}
