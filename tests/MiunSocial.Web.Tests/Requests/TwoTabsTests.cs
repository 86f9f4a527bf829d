using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>The same person writing in two places, and somebody else's request.</summary>
[OnEveryDatabase]
public sealed class TwoTabsTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData(Writing.Next)]
    [InlineData(Writing.Back)]
    [InlineData(Writing.Close)]
    public async Task Step_AfterAnotherTabKeptIt_KeepsWhatWasTypedAndAWayToSaveIt(string button)
    {
        var draft = await (await office.Requester).WriteAsync();
        var here = (await draft.FormAsync("account")).Fill("WishedName", "Skrivet här.").Choose("Languages", "en");
        await draft.ChangeAsync("WishedName", "Skrivet i den andra fliken.");
        var typed = here.Visible().ToList();

        var told = await here.SubmitAsync(button);

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.True(told.Has(".error-summary li"));
        Assert.Equal(typed, told.StepForm().Visible());
        Assert.Contains("Skrivet i den andra fliken.", told.Text());
        Assert.Equal("Skrivet i den andra fliken.", (await office.KeptAsync(draft.Id)).Request.Title);
        await told.StepForm().SucceedAsync(button);
        Assert.Equal("Skrivet här.", (await office.KeptAsync(draft.Id)).Request.Title);
        Assert.Equal(typed, (await draft.FormAsync("account")).Visible());
    }

    [Fact]
    public async Task Step_AfterAnotherTabKeptAnother_IsNotInItsWay()
    {
        var draft = await (await office.Requester).WriteAsync();
        var here = (await draft.FormAsync("need")).Fill("Aim", "Skrivet här.");
        await draft.ChangeAsync("WishedName", "Skrivet i den andra fliken.");

        await here.SucceedAsync(Writing.Next);

        var proposal = (await office.KeptAsync(draft.Id)).Request.Proposal;
        Assert.Equal(("Skrivet här.", "Skrivet i den andra fliken."), (proposal.Aim, proposal.WishedName));
    }

    [Fact]
    public async Task Steps_KeptAtTheSameMoment_KeepBoth()
    {
        for (var round = 0; round < 10; round++)
        {
            var draft = await (await office.Requester).WriteAsync();
            var need = (await draft.FormAsync("need")).Fill("Aim", "Det ena.");
            var plan = (await draft.FormAsync("plan")).Fill("Content", "Det andra.");

            var answers = await Task.WhenAll(Task.Run(() => need.SubmitAsync(Writing.Next)), Task.Run(() => plan.SubmitAsync(Writing.Next)));

            Assert.All(answers, answer => Assert.NotNull(answer.Location));
            var proposal = (await office.KeptAsync(draft.Id)).Request.Proposal;
            Assert.Equal(("Det ena.", "Det andra."), (proposal.Aim, proposal.Content));
        }
    }

    [Theory]
    [InlineData(Writing.Next)]
    [InlineData(Writing.Close)]
    public async Task Step_OtherWordsAfterAnotherTabSubmitted_IsToldAndLosesNothing(string button)
    {
        var draft = await (await office.Requester).WriteAsync();
        var here = (await draft.FormAsync("need")).Fill("Aim", "Skrivet efter att det skickades in.");
        var submitted = await draft.SubmitAsync();
        var before = (await office.KeptAsync(draft.Id)).Size;

        var told = await here.SubmitAsync(button);

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Skrivet efter att det skickades in.", told.Text());
        Assert.DoesNotContain(Writing.Texts["Reach"], told.Text());
        Assert.Contains("Rebecka Sökander", told.Text(".timeline"));
        Assert.True(told.Has($"a[href='{submitted.Location}']"));
        Assert.Equal(before, (await office.KeptAsync(draft.Id)).Size);
    }

    [Fact]
    public async Task Resubmit_AfterItWasWithdrawnInAnotherTab_ShowsAllThatWasWritten()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var returned = Draft.Returned(await office.Requester, request.Reference!);
        var step = (await returned.FormAsync("need")).Fill("Aim", "Ett nytt syfte.");
        var check = (await returned.CheckFormAsync()).Fill("Answer", "Mitt svar.");
        await Office.MoveAsync(returned.Writer, request.Reference!, RequestVerb.Withdraw);

        var (ofStep, ofCheck) = (await step.SubmitAsync(Writing.Next), await check.SubmitAsync());

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (ofStep.Status, ofCheck.Status));
        Assert.Contains("Ett nytt syfte.", ofStep.Text());
        Assert.Contains("Mitt svar.", ofCheck.Text());
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
    [InlineData(RequestState.Draft)]
    [InlineData(RequestState.Endorsement)]
    [InlineData(RequestState.Setup)]
    public async Task Send_WithTheIdOfSomebodyElsesRequest_IsNotThereAndChangesNothing(RequestState state)
    {
        var request = await office.AddAsync(state);
        var theirs = $"/requests/drafts/{request.Id}";
        foreach (var other in new[] { await office.Staff, await office.Head, await office.Officer, await office.Administrator })
        {
            var form = (await other.FilledFormAsync()).Choose("UnitId", $"{(await office.Scene).Unit.Id}");
            var fields = form.Pressed(Writing.Next).With("Id", $"{request.Id}");
            var before = await office.ContentsAsync();

            foreach (var address in new[] { form.Action, $"{theirs}/need", $"{theirs}/plan", $"{theirs}/submit", $"{theirs}/discard" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(address, fields)).Status);
            }
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(theirs)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{theirs}/need")).Status);
            Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
        }
    }
}
