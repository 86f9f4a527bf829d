using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>The same person writing in two places, and somebody else's request.</summary>
[OnEveryDatabase]
public sealed class TwoTabsTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Save_AfterAnotherTabSaved_KeepsWhatWasTypedAndAWayToSaveIt()
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);
        var here = Writing.Filled(draft).Fill("Aim", "Skrivet här.").Choose("Languages", "en");
        await draft.RequestForm().Fill("Aim", "Skrivet i den andra fliken.").SucceedAsync(Writing.Save);
        var typed = here.Visible().ToList();

        var told = await here.SubmitAsync(Writing.Save);

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.True(told.Has(".error-summary li"));
        Assert.Equal(typed, told.RequestForm().Visible());
        Assert.Equal("Skrivet i den andra fliken.", await AimOfAsync(draft));
        var saved = await told.RequestForm().SucceedAsync(Writing.Save);
        Assert.Equal("Skrivet här.", await AimOfAsync(draft));
        Assert.Equal(typed, saved.RequestForm().Visible());
    }

    [Fact]
    public async Task Submit_AfterAnotherTabSaved_SubmitsOnlyWhenAskedAgain()
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);
        await draft.RequestForm().Fill("Aim", "Skrivet i den andra fliken.").SucceedAsync(Writing.Save);

        var told = await draft.RequestForm().Fill("Aim", "Skrivet här.").SubmitAsync(Writing.Submit);

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal(RequestState.Draft, (await office.KeptAsync(IdOf(draft))).Request.State);
        await told.RequestForm().SucceedAsync(Writing.Submit);
        Assert.Equal(("Skrivet här.", RequestState.Endorsement), (await AimOfAsync(draft), (await office.KeptAsync(IdOf(draft))).Request.State));
    }

    [Theory]
    [InlineData(Writing.Save)]
    [InlineData(Writing.Submit)]
    public async Task Send_OtherWordsAfterAnotherTabSubmitted_IsToldAndLosesNothing(string button)
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);
        var submitted = await draft.RequestForm().SubmitAsync(Writing.Submit);
        var before = (await office.KeptAsync(IdOf(draft))).Size;

        var told = await draft.RequestForm().Fill("Aim", "Skrivet efter att det skickades in.").SubmitAsync(button);

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Skrivet efter att det skickades in.", told.Text());
        Assert.Contains("Rebecka Sökander", told.Text(".timeline"));
        Assert.True(told.Has($"a[href='{submitted.Location}']"));
        Assert.Equal(before, (await office.KeptAsync(IdOf(draft))).Size);
    }

    [Fact]
    public async Task Resubmit_AfterItWasWithdrawnInAnotherTab_ShowsAllThatWasWritten()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var requester = await office.Requester;
        var form = (await requester.OpenAsync($"/requests/{request.Reference}/edit")).RequestForm().Fill("Aim", "Ett nytt syfte.").Fill("Answer", "Mitt svar.");
        await Office.MoveAsync(requester, request.Reference!, RequestVerb.Withdraw);

        var told = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Ett nytt syfte.", told.Text());
        Assert.Contains("Mitt svar.", told.Text());
        Assert.Equal(RequestState.Withdrawn, (await office.KeptAsync(request.Id)).Request.State);
    }

    [Fact]
    public async Task Confirm_AfterItWasWithdrawnInAnotherTab_ShowsAllThatWasWritten()
    {
        var request = await office.AddAsync(RequestState.Setup);
        var requester = await office.Requester;
        var form = Office.Filled(
            await requester.OpenAsync($"/requests/{request.Reference}"), RequestVerb.Confirm,
            ("Address", "instagram.com/exempel_sent"), ("Administrator3Name", "Tredje Sent"), ("Administrator3Email", "sent@demo.test"), ("HasTwoStepSignIn", "true"));
        await Office.MoveAsync(requester, request.Reference!, RequestVerb.Withdraw);

        var told = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.All(["instagram.com/exempel_sent", "Tredje Sent", "sent@demo.test"], text => Assert.Contains(text, told.Text()));
    }

    [Theory]
    [InlineData(RequestState.Draft, Writing.Save)]
    [InlineData(RequestState.Draft, Writing.Submit)]
    [InlineData(RequestState.Endorsement, Writing.Submit)]
    [InlineData(RequestState.Setup, Writing.Save)]
    public async Task Send_WithTheIdOfSomebodyElsesRequest_IsNotThereAndChangesNothing(RequestState state, string button)
    {
        var request = await office.AddAsync(state);
        foreach (var other in new[] { await office.Staff, await office.Head, await office.Officer, await office.Administrator })
        {
            var fields = Complete(await other.OpenAsync("/requests/new"), button, (await office.Scene).Unit.Id).With("Id", $"{request.Id}");
            var before = await office.ContentsAsync();

            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync("/requests/new", fields)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/requests/drafts/{request.Id}", fields)).Status);
            // Whoever may see the request is told that it cannot be discarded; to the others it is not there.
            var discarded = (await other.PostAsync($"/requests/drafts/{request.Id}/discard", fields.With("version", $"{request.Version}"))).Status;
            var sees = state != RequestState.Draft && (other == await office.Head || other == await office.Officer);
            Assert.Equal(sees ? HttpStatusCode.Conflict : HttpStatusCode.NotFound, discarded);
            Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
        }
    }

    private static List<KeyValuePair<string, string>> Complete(PortalPage page, string button, Guid unitId) =>
        Writing.Filled(page).Fill("UnitId", unitId.ToString()).Pressed(button);

    private static Guid IdOf(PortalPage draft) => Guid.Parse(draft.Address.Split('/')[^1]);

    private async Task<string> AimOfAsync(PortalPage draft) => (await office.KeptAsync(IdOf(draft))).Request.Proposal.Aim;
}
