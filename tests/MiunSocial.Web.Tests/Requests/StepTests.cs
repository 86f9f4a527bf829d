using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Each step of the main job, made by its form, leaves a row, history, notices and a page that belong together.</summary>
[OnEveryDatabase]
public sealed class StepTests(Office office) : IClassFixture<Office>
{
    private const string Text = "Så här är det: <tänkt>.";

    private static readonly string[] ReviewAsked = ["officer2:ReviewAsked", "officer:ReviewAsked"];
    private static readonly string[] Withdrawn = ["officer2:RequestWithdrawn", "officer:RequestWithdrawn"];

    public static TheoryData<RequestState, RequestVerb, string, RequestState, string[]> Steps => new()
    {
        { RequestState.Endorsement, RequestVerb.Endorse, "head", RequestState.Review, [.. ReviewAsked, "requester:RequestEndorsed"] },
        { RequestState.Endorsement, RequestVerb.Decline, "head", RequestState.Declined, ["requester:RequestDeclined"] },
        { RequestState.Endorsement, RequestVerb.Withdraw, "requester", RequestState.Withdrawn, ["head:RequestWithdrawn"] },
        { RequestState.Review, RequestVerb.Return, "officer", RequestState.Completion, ["requester:RequestReturned"] },
        { RequestState.Review, RequestVerb.Approve, "officer", RequestState.Setup, ["requester:AccountToCreate"] },
        { RequestState.Review, RequestVerb.Reject, "officer2", RequestState.Rejected, ["requester:RequestRejected"] },
        { RequestState.Review, RequestVerb.Withdraw, "requester", RequestState.Withdrawn, Withdrawn },
        { RequestState.Completion, RequestVerb.Withdraw, "requester", RequestState.Withdrawn, Withdrawn },
        { RequestState.Setup, RequestVerb.Withdraw, "requester", RequestState.Withdrawn, Withdrawn },
        { RequestState.Verification, RequestVerb.SendBack, "officer", RequestState.Setup, ["requester:RequestSentBack"] },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Step_LeavesRowHistoryNoticesAndPage(RequestState from, RequestVerb verb, string who, RequestState to, string[] told)
    {
        var request = await office.AddAsync(from);
        var person = await office.As($"{who}@demo.test");

        var page = await (await Office.MoveAsync(person, request.Reference!, verb, ("Text", Text))).FollowAsync();

        var kept = await office.KeptAsync(request.Id);
        var name = (await office.Scene).People[$"{who}@demo.test"].Name;
        Assert.Equal((to, verb, name, Text), (kept.Request.State, kept.Step.Verb, kept.Step.ActorName, kept.Step.Text));
        Assert.Contains((RequestTransitions.Find(from, verb)!.Happened, name), kept.LatestHistory);
        Assert.Contains(kept.History, entry => entry.Reason == Text && entry.ActorName == name);
        Assert.Equal(told, kept.LatestTold.Order(StringComparer.Ordinal));
        Assert.True(page.Has("[role=status]"));
        Assert.Contains(name, page.Texts(".timeline-item")[^1]);
        Assert.Contains(Text, page.Texts(".timeline-item")[^1]);
    }

    [Theory]
    [InlineData(RequestState.Endorsement, RequestVerb.Decline)]
    [InlineData(RequestState.Review, RequestVerb.Return)]
    [InlineData(RequestState.Review, RequestVerb.Reject)]
    [InlineData(RequestState.Verification, RequestVerb.SendBack)]
    public async Task Step_WithoutTheWordsItNeeds_IsRefusedAtItsField(RequestState from, RequestVerb verb)
    {
        var request = await office.AddAsync(from);
        var before = (await office.KeptAsync(request.Id)).Size;

        foreach (var words in new[] { "", " \n\t ", new string('x', 4001) })
        {
            var page = await Office.MoveAsync(verb == RequestVerb.Decline ? await office.Head : await office.Officer, request.Reference!, verb, ("Text", words));

            Assert.Equal(System.Net.HttpStatusCode.BadRequest, page.Status);
            Assert.Equal([$"{verb}_Text"], page.SummaryTargets());
            Assert.Equal([$"{verb}_Text"], page.FieldErrors.Keys);
            Assert.Equal([words.Trim()], Office.Filled(page, verb)[$"{verb}.Text"].Select(text => text.Trim()));
            Assert.True(page.Has($"details[open] form[action$='/{Writing.PathOf(verb)}']"));
        }

        Assert.Equal(before, (await office.KeptAsync(request.Id)).Size);
    }

    [Theory]
    [InlineData(RequestState.Endorsement, RequestVerb.Endorse)]
    [InlineData(RequestState.Review, RequestVerb.Approve)]
    [InlineData(RequestState.Setup, RequestVerb.Withdraw)]
    public async Task Step_ThatNeedsNoWords_IsMadeWithoutThemButNotWithTooMany(RequestState from, RequestVerb verb)
    {
        var request = await office.AddAsync(from);
        var person = verb == RequestVerb.Endorse ? await office.Head : verb == RequestVerb.Approve ? await office.Officer : await office.Requester;

        var refused = await Office.MoveAsync(person, request.Reference!, verb, ("Text", new string('x', 4001)));
        var made = await Office.Filled(refused, verb, ("Text", "")).SubmitAsync();

        Assert.Equal([$"{verb}_Text"], refused.FieldErrors.Keys);
        Assert.NotNull(made.Location);
        Assert.Null((await office.KeptAsync(request.Id)).Step.Text);
    }

    [Fact]
    public async Task Approve_PlansAChannelWithEverythingCarriedOver()
    {
        var request = await office.AddAsync(RequestState.Review);

        var page = await (await Office.MoveAsync(await office.Officer, request.Reference!, RequestVerb.Approve)).FollowAsync();

        var kept = await office.KeptAsync(request.Id);
        var (proposal, channel) = (kept.Request.Proposal, kept.Channel);
        Assert.Equal((ChannelStatus.Planned, kept.Request.ChannelId, (string?)null), (channel.Status, channel.Id, channel.Address));
        Assert.Equal((proposal.WishedName, proposal.WishedHandle, proposal.KindId, kept.Request.UnitId), (channel.Name, channel.Handle, channel.KindId, channel.UnitId));
        Assert.Equal((proposal.Aim, proposal.Aim), (channel.Purpose.Sv, channel.Purpose.En));
        Assert.Equal(proposal.AudienceIds, channel.Audiences.OrderBy(one => one.Position).Select(one => one.AudienceId));
        Assert.Equal((proposal.FunctionMailbox, proposal.WatchRoutine), (channel.FunctionMailbox, channel.AnswerRoutine));
        Assert.Equal(proposal.Languages, channel.Languages);
        Assert.Equal(
            proposal.People.Select(person => (person.Part, person.Name, person.Email)).Order(),
            channel.People.Select(person => (person.Part, person.Name, person.Email)).Order());
        Assert.Contains((HistoryKind.ChannelPlanned, "Olivia Kommander"), kept.LatestHistory);
        Assert.True(page.Has($"a[href='/channels/{channel.Slug}']"));
    }

    [Fact]
    public async Task Withdraw_WhileTheAccountIsBeingMade_ClosesThePlannedChannel()
    {
        var request = await office.AddAsync(RequestState.Setup);

        await Office.MoveAsync(await office.Requester, request.Reference!, RequestVerb.Withdraw);

        var kept = await office.KeptAsync(request.Id);
        Assert.Equal((ChannelStatus.Closed, SwedishCalendar.DayOf(kept.Step.At)), (kept.Channel.Status, kept.Channel.ClosedOn));
        Assert.Equal([HistoryKind.ChannelCancelled, HistoryKind.RequestWithdrawn], kept.LatestHistory.Select(entry => entry.Kind).OrderBy(kind => kind.ToString()));
    }

    [Fact]
    public async Task Resubmit_ChangesWhatWasAskedForAndAnswersTheOfficer()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var returned = Draft.Returned(await office.Requester, request.Reference!);
        var step = await returned.OpenAsync(returned.StepOf("Reach"));
        await step.StepForm().Fill("Reach", "Studenter i årskurs ett.").SucceedAsync(Writing.Next);

        var page = await (await returned.CheckFormAsync()).Fill("Answer", Text).SucceedAsync();

        var kept = await office.KeptAsync(request.Id);
        Assert.Contains("Berätta mer om målgruppen.", step.Text(".notice"));
        Assert.Equal((RequestState.Review, "Studenter i årskurs ett.", Text), (kept.Request.State, kept.Request.Proposal.Reach, kept.Step.Text));
        Assert.Equal([HistoryKind.RequestEdited, HistoryKind.RequestResubmitted], kept.Happened.TakeLast(2));
        Assert.Equal(["officer2:ReviewAsked", "officer:ReviewAsked", "requester:RequestReceived"], kept.LatestTold.Order(StringComparer.Ordinal));
        Assert.Contains(page.Texts(".facts"), text => text.Contains("Studenter i årskurs ett.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resubmit_WithAnotherUnit_KeepsTheUnitWhoseHeadEndorsed()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var requester = await office.Requester;
        var form = await Draft.Returned(requester, request.Reference!).FormWithAsync("Aim");
        var other = (await office.Scene).Units["ekonomi-turism"].Id;

        var answer = await requester.PostAsync(form.Action, form.Fill("Aim", "Ett annat.").Pressed(Writing.Next).With("UnitId", $"{other}"));

        Assert.DoesNotContain("UnitId", form.Names);
        Assert.NotNull(answer.Location);
        Assert.Equal(request.UnitId, (await office.KeptAsync(request.Id)).Request.UnitId);
    }

    [Fact]
    public async Task Resubmit_WithAMissingField_IsRefusedThereAndKeepsEverything()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var returned = Draft.Returned(await office.Requester, request.Reference!);
        await (await returned.FormWithAsync("Reach")).Fill("Reach", "").Fill("Aim", "Ett ändrat syfte.").SucceedAsync(Writing.Next);
        var form = (await returned.CheckFormAsync()).Fill("Answer", Text);
        var typed = form.Visible().ToList();

        var page = await form.SubmitAsync();

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["need#Reach"], page.MissingFields());
        Assert.Equal(typed, page.CheckForm().Visible());
        Assert.Contains("Berätta mer om målgruppen.", page.Text(".notice"));
        Assert.Equal("Ett ändrat syfte.", (await office.KeptAsync(request.Id)).Request.Proposal.Aim);
        Assert.Equal(RequestState.Completion, (await office.KeptAsync(request.Id)).Request.State);
    }
}
