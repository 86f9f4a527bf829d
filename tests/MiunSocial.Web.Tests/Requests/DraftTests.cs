using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A request that one leaves and comes back to.</summary>
[OnEveryDatabase]
public sealed class DraftTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<RequestType> Types => [.. Enum.GetValues<RequestType>()];

    [Fact]
    public async Task Close_AlmostNothing_KeepsADraftThatOnlyItsWriterSees()
    {
        var requester = await office.Requester;
        var form = (await requester.NewFormAsync()).Fill("Need", "Kanske");
        var draft = new Draft(requester, $"/requests/drafts/{form["Id"][0]}");

        var page = await form.SucceedAsync(Writing.Close);

        var kept = await office.KeptAsync(draft.Id);
        Assert.Equal(RequestState.Draft, kept.Request.State);
        Assert.Null(kept.Request.Reference);
        Assert.Equal([HistoryKind.RequestStarted], kept.Happened);
        Assert.Empty(kept.Told);
        Assert.Equal("/requests", page.Address);
        Assert.True(page.Has("[role=status]"));
        Assert.True(page.Has($"a[href='{draft.Address}']"));
        Assert.True((await requester.OpenAsync("/requests/new")).Has($"a[href='{draft.Address}']"));
        Assert.True((await requester.OpenAsync(Writing.NewAddress())).Has($"a[href='{draft.Address}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Officer).GetAsync(draft.AddressOf("need"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Head).GetAsync(draft.Address)).Status);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Draft_OfEachType_ShowsEveryFieldOfEveryStepWhenReopened(RequestType type)
    {
        var requester = await office.Requester;
        var typed = new Dictionary<string, List<string>>();
        var page = await requester.OpenAsync(Writing.NewAddress(type));
        while (page.Has("#step"))
        {
            var form = new Answers().In(page.StepForm());
            var step = page.Text("h1");
            typed[step] = [.. form.Visible()];
            page = await form.SucceedAsync(Writing.Next);
        }

        Assert.Equal(RequestSteps.Check, page.Address.Split('/')[^1]);
        var draft = Draft.Of(requester, page);
        foreach (var step in RequestSteps.Of((await office.KeptAsync(draft.Id)).Request.Content).SkipLast(1))
        {
            var again = await draft.OpenAsync(step);
            Assert.Equal(typed[again.Text("h1")], again.StepForm().Visible());
        }
    }

    [Theory]
    [InlineData("OtherAudienceIds")]
    [InlineData("Languages")]
    [InlineData("Administrator1Email")]
    [InlineData("StandInName")]
    [InlineData("SamplePost")]
    public async Task Step_WithOneFieldAlone_ShowsItWhenReopened(string field)
    {
        var draft = await BegunAsync();
        var filled = new Answers().In(await draft.FormWithAsync(field))[field];

        await draft.ChangeAsync(field, [.. filled]);

        Assert.Equal(filled.Order(), (await draft.FormWithAsync(field))[field].Order());
    }

    [Fact]
    public async Task Audiences_WithoutAPrioritisedOne_PrioritiseNone()
    {
        var draft = await (await office.Requester).WriteAsync(answers => answers.Choose("PrioritisedAudienceId", ""));

        var refused = await draft.SubmitAsync();

        Assert.Equal([""], (await draft.FormWithAsync("PrioritisedAudienceId"))["PrioritisedAudienceId"]);
        Assert.Equal(2, (await draft.FormWithAsync("PrioritisedAudienceId"))["OtherAudienceIds"].Count);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["need#PrioritisedAudienceId"], refused.MissingFields());
    }

    [Fact]
    public async Task Step_Changed_IsKeptWithItsHistory()
    {
        var draft = await (await office.Requester).WriteAsync();
        var before = (await office.KeptAsync(draft.Id)).History.Count;

        await draft.ChangeAsync("Aim", "Något annat.");

        var kept = await office.KeptAsync(draft.Id);
        Assert.Equal("Något annat.", kept.Request.Proposal.Aim);
        Assert.Equal((before + 1, HistoryKind.RequestEdited), (kept.History.Count, kept.History[^1].Kind));
        Assert.Contains("Något annat.", kept.History[^1].After);
        Assert.Contains(Writing.Texts["Aim"], kept.History[^1].Before);
        Assert.DoesNotContain(Writing.Texts["Reach"], kept.History[^1].After);
    }

    [Fact]
    public async Task Step_SentUnchanged_LeavesNoTrace()
    {
        var draft = await (await office.Requester).WriteAsync();
        var before = (await office.KeptAsync(draft.Id)).Size;

        foreach (var step in new[] { "need", "account", "people", "plan" })
        {
            await (await draft.FormAsync(step)).SucceedAsync(Writing.Next);
        }

        Assert.Equal(before, (await office.KeptAsync(draft.Id)).Size);
    }

    [Fact]
    public async Task Buttons_LeadOnBackAndAway()
    {
        var draft = await BegunAsync();

        Assert.Equal(draft.AddressOf("people"), (await (await draft.FormAsync("account")).Fill("WishedName", "Ett").SubmitAsync(Writing.Next)).Location);
        Assert.Equal(draft.AddressOf("need"), (await (await draft.FormAsync("account")).Fill("WishedName", "Två").SubmitAsync(Writing.Back)).Location);
        Assert.Equal("/requests", (await (await draft.FormAsync("account")).Fill("WishedName", "Tre").SubmitAsync(Writing.Close)).Location);
        Assert.Equal(draft.AddressOf("people"), (await (await draft.FormAsync("account")).Fill("WishedName", "Fyra").SubmitAsync()).Location);
        Assert.Equal("Fyra", (await office.KeptAsync(draft.Id)).Request.Proposal.WishedName);
        Assert.False((await draft.OpenAsync("need")).Has("button[value=Back]"));
    }

    [Fact]
    public async Task Draft_Opened_LeadsToTheFirstStepWithSomethingToDo()
    {
        var requester = await office.Requester;
        var begun = await BegunAsync();
        var written = await requester.WriteAsync();
        await written.ChangeAsync("ClosingPlan", "");

        Assert.Equal(begun.AddressOf("need"), (await requester.GetAsync(begun.Address)).Location);
        Assert.Equal(written.AddressOf("plan"), (await requester.GetAsync(written.Address)).Location);
        await written.ChangeAsync("ClosingPlan", "Avslutas.");
        Assert.Equal(written.AddressOf("check"), (await requester.GetAsync(written.Address)).Location);
    }

    [Fact]
    public async Task Progress_SaysWhichStepsAreWhole()
    {
        var draft = await (await office.Requester).WriteAsync(answers => answers.Fill("StandInName", ""));

        var page = await draft.OpenAsync("account");

        Assert.Equal(["true", "true", "false", "true", "false"], page.Document.QuerySelectorAll(".progress-steps li").Select(step => step.GetAttribute("data-done")));
        Assert.Single(page.Document.QuerySelectorAll(".progress-steps [aria-current=step]"));
        Assert.Equal(["need", "people", "plan", "check"], page.Document.QuerySelectorAll(".progress-steps button").Select(step => step.GetAttribute("value")));
        Assert.Equal(4, (await draft.OpenAsync(RequestSteps.Check)).Document.QuerySelectorAll(".progress-steps a").Length);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData(RequestSteps.Check)]
    public async Task Progress_KeepsTheStepAndGoesToTheOneThatIsChosen(string chosen)
    {
        var draft = await (await office.Requester).WriteAsync();

        var answer = await (await draft.FormAsync("need")).Fill("Aim", "Skrivet strax innan.").SubmitAsync(chosen);

        Assert.Equal(draft.AddressOf(chosen), answer.Location);
        Assert.Equal("Skrivet strax innan.", (await office.KeptAsync(draft.Id)).Request.Proposal.Aim);
    }

    [Theory]
    [InlineData("farewell")]
    [InlineData("//evil.test")]
    [InlineData("")]
    public async Task Progress_ToAStepThatIsNotAsked_KeepsTheStepAndGoesOn(string chosen)
    {
        var draft = await (await office.Requester).WriteAsync();
        var form = (await draft.FormAsync("need")).Fill("Aim", "Skrivet strax innan.");

        var answer = await draft.Writer.PostAsync(form.Action, [.. form.Fields, KeyValuePair.Create("to", chosen)]);

        Assert.Equal(draft.AddressOf("account"), answer.Location);
        Assert.Equal("Skrivet strax innan.", (await office.KeptAsync(draft.Id)).Request.Proposal.Aim);
    }

    [Fact]
    public async Task EnterKey_UsesTheButtonThatGoesOn()
    {
        var draft = await (await office.Requester).WriteAsync();

        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await draft.OpenAsync("people")).Document.QuerySelector("#step")!;

        Assert.Equal(Writing.Next, form.Elements.First(one => one is AngleSharp.Html.Dom.IHtmlButtonElement).GetAttribute("value"));
    }

    [Fact]
    public async Task Submit_Draft_GivesItAReference()
    {
        var draft = await (await office.Requester).WriteAsync(answers => answers.Fill("WishedName", "Från utkastet"));

        var page = await (await draft.SubmitAsync()).FollowAsync();

        var kept = await office.KeptAsync(draft.Id);
        Assert.Equal($"/requests/{kept.Request.Reference}", page.Address);
        Assert.Equal("Från utkastet", page.Text("h1"));
        Assert.Equal([HistoryKind.RequestStarted, HistoryKind.RequestSubmitted], new[] { kept.Happened.First(), kept.Happened.Last() });
        foreach (var address in new[] { draft.Address, draft.AddressOf("need"), draft.AddressOf("check") })
        {
            // Whoever goes back to it is led to what it has become.
            Assert.Equal(page.Address, (await draft.Writer.GetAsync(address)).Location);
        }
    }

    [Fact]
    public async Task Discard_Draft_DeletesTheRowAndKeepsHistory()
    {
        var draft = await (await office.Requester).WriteAsync();

        var page = await (await draft.OpenAsync("check")).Form("form[action$='/discard']").SucceedAsync();

        var kept = await office.KeptAsync(draft.Id);
        Assert.Null(kept.Row);
        Assert.Equal(HistoryKind.RequestDiscarded, kept.Happened.Last());
        Assert.Empty(kept.Told);
        Assert.Equal("/requests", page.Address);
        Assert.True(page.Has("[role=status]"));
        Assert.Equal(HttpStatusCode.NotFound, (await draft.Writer.GetAsync(draft.Address)).Status);
    }

    [Fact]
    public async Task Discard_PressedTwice_LeadsToTheSamePage()
    {
        var draft = await BegunAsync();
        var discard = (await draft.OpenAsync("need")).Form("form[action$='/discard']");

        Assert.Equal((await discard.SubmitAsync()).Location, (await discard.SubmitAsync()).Location);
    }

    [Fact]
    public async Task FirstStep_WithTheIdOfAnotherRecord_BeginsNothing()
    {
        var requester = await office.Requester;
        var channel = await office.Portal.WithDatabaseAsync(db => db.AuditEntries
            .Where(entry => entry.Kind == HistoryKind.ChannelRegistered || entry.Kind == HistoryKind.ChannelPlanned).Select(entry => entry.SubjectId).FirstAsync());
        var advice = await office.AddAsync(RequestState.Draft, one => Wishes.Of(one, RequestType.Advice, []));

        foreach (var id in new[] { channel, advice.Id })
        {
            var form = await requester.FilledFormAsync();
            Assert.Equal(HttpStatusCode.NotFound, (await form.Fill("Id", id.ToString()).SubmitAsync(Writing.Next)).Status);
        }
        Assert.False(await office.Portal.WithDatabaseAsync(db => db.Requests.AnyAsync(one => one.Id == channel)));
    }

    [Fact]
    public async Task Step_SentAfterTheDraftWasDiscarded_IsNotThere()
    {
        var draft = await BegunAsync();
        var late = (await draft.FormAsync("need")).Fill("Aim", "För sent.");
        await (await draft.OpenAsync("need")).Form("form[action$='/discard']").SucceedAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await late.SubmitAsync(Writing.Next)).Status);
        Assert.Null((await office.KeptAsync(draft.Id)).Row);
    }

    private async Task<Draft> BegunAsync()
    {
        var requester = await office.Requester;
        return Draft.Of(requester, await (await requester.NewFormAsync()).SucceedAsync(Writing.Next));
    }
}
