using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>What no step of ours would send is refused as a bad request, and what was typed beside it is still there. No database has a part in it.</summary>
public sealed class MalformedStepTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("Id", "abc")]
    [InlineData("Id", "")]
    [InlineData("Id", null)]
    [InlineData("Id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("UnitId", "'; DROP TABLE Requests; --")]
    [InlineData("PrioritisedAudienceId", "[]")]
    [InlineData("OtherAudienceIds", "abc")]
    [InlineData("intent", "Publish")]
    [InlineData("intent", "99")]
    public async Task FirstStep_WithAMalformedField_IsRefusedAndKeepsWhatWasTyped(string field, string? value)
    {
        var requester = await office.Requester;
        var form = await requester.FilledFormAsync();
        var before = await office.ContentsAsync();

        var page = await requester.PostAsync(form.Action, form.Pressed(Writing.Next).With(field, value is null ? [] : [value]));

        AssertRefused(page, form);
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Theory]
    [InlineData(RequestType.NewAccount, "account", "KindId", "abc")]
    [InlineData(RequestType.NewAccount, "people", "Administrator1Affiliation", "Robot")]
    [InlineData(RequestType.NewAccount, "people", "Administrator1Affiliation", "99")]
    [InlineData(RequestType.NewAccount, "plan", "intent", "Publish")]
    [InlineData(RequestType.RegisterExisting, "existing", "HasTwoStepSignIn", "perhaps")]
    [InlineData(RequestType.Develop, "goals", "ChannelId", "abc")]
    [InlineData(RequestType.Develop, "state", "StatePurpose", "Perhaps")]
    [InlineData(RequestType.Develop, "state", "StateFollowUp", "7")]
    [InlineData(RequestType.Close, "closing", "Way", "Explode")]
    [InlineData(RequestType.Close, "closing", "Way", "12")]
    [InlineData(RequestType.Close, "closing", "ToUnitId", "abc")]
    [InlineData(RequestType.Close, "farewell", "ArchivedOn", "31 februari")]
    [InlineData(RequestType.Close, "farewell", "ArchivedOn", "2026-02-30")]
    [InlineData(RequestType.Close, "farewell", "Handle", "Sold")]
    [InlineData(RequestType.ChangeResponsible, "handover", "FormerAccess", "99")]
    [InlineData(RequestType.Advice, "question", "UnitId", "abc")]
    public async Task Step_WithAMalformedField_IsRefusedAndKeepsWhatWasTyped(RequestType type, string step, string field, string value)
    {
        var draft = await (await office.Requester).WriteAsync(type: type);
        var form = await draft.FormAsync(step);
        var before = await office.ContentsAsync();

        var page = await draft.Writer.PostAsync(form.Action, form.Pressed(Writing.Next).With(field, value));

        AssertRefused(page, form);
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData(null)]
    public async Task Step_WithoutAProperFingerprint_AsksBeforeItWritesOver(string? seen)
    {
        var draft = await (await office.Requester).WriteAsync();
        var form = (await draft.FormAsync("need")).Fill("Aim", "Ett annat syfte.");

        var page = await draft.Writer.PostAsync(form.Action, form.Pressed(Writing.Next).With("Seen", seen is null ? [] : [seen]));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(Writing.Texts["Aim"], (await office.KeptAsync(draft.Id)).Request.Proposal.Aim);
    }

    [Theory]
    [InlineData("Steps", "abc")]
    [InlineData("Guidelines", "abc")]
    [InlineData("Guidelines", "00000000-0000-0000-0000-000000000000:99999999999")]
    [InlineData("Guidelines", ":")]
    [InlineData("HasReadGuidelines", "perhaps")]
    public async Task LastPage_WithAMalformedField_FailsNothing(string field, string value)
    {
        var draft = await (await office.Requester).WriteAsync();
        var form = await draft.CheckFormAsync();

        var page = await draft.Writer.PostAsync(form.Action, form.Fields.With(field, value));

        Assert.Contains(page.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Found });
        Assert.Equal(page.Location is null, (await office.KeptAsync(draft.Id)).Request.State == RequestState.Draft);
    }

    [Theory]
    [InlineData("Steps", "abc")]
    [InlineData("Steps", "")]
    public async Task Answer_WithoutAProperNumberOfSteps_IsTakenForAnOldPage(string field, string value)
    {
        var request = await office.AddAsync(RequestState.Completion);
        var form = await Draft.Returned(await office.Requester, request.Reference!).CheckFormAsync();

        var page = await (await office.Requester).PostAsync(form.Action, form.Fields.With(field, value));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(RequestState.Completion, (await office.KeptAsync(request.Id)).Request.State);
    }

    [Fact]
    public async Task FirstStep_RefusedForItsId_CanBeSentFromThePageThatRefusedIt()
    {
        var requester = await office.Requester;
        var form = await requester.FilledFormAsync();
        var refused = await requester.PostAsync(form.Action, form.Pressed(Writing.Next).With("Id", "abc"));

        var page = await refused.StepForm().SucceedAsync(Writing.Next);

        Assert.NotEqual(Guid.Empty, (await office.KeptAsync(Draft.Of(requester, page).Id)).Request.Id);
    }

    [Theory]
    [InlineData("/requests/new/nothing")]
    [InlineData("/requests/new/NewAccount")]
    [InlineData("/requests/new/0")]
    public async Task Type_ThatIsNone_IsNotThere(string address)
    {
        var requester = await office.Requester;

        Assert.Equal(HttpStatusCode.NotFound, (await requester.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await requester.PostAsync(address, (await requester.FilledFormAsync()).Pressed(Writing.Next))).Status);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("goals")]
    [InlineData("existing")]
    [InlineData("Need")]
    public async Task Step_ThatTheTypeDoesNotHave_IsNotThere(string step)
    {
        var draft = await (await office.Requester).WriteAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await draft.Writer.GetAsync(draft.AddressOf(step))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await draft.Writer.PostAsync(draft.AddressOf(step), (await draft.FormAsync("need")).Pressed(Writing.Next))).Status);
    }

    private static void AssertRefused(PortalPage page, PageForm sent)
    {
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True(page.Has(".error-summary li"));
        page.SummaryTargets();
        var texts = sent.Names.Where(sent.IsText).ToList();
        Assert.Equal(texts.Select(name => sent[name][0].ReplaceLineEndings("\n")), texts.Select(name => page.StepForm()[name][0].ReplaceLineEndings("\n")));
    }
}
