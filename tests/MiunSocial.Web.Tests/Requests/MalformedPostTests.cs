using System.Net;
using System.Text;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>What no page of ours would send is refused as a bad request; it never fails the portal.</summary>
[OnEveryDatabase]
public sealed class MalformedPostTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("Approve.FollowUpOn", "i vår")]
    [InlineData("Approve.Actions[0].DueOn", "2026-02-30")]
    public async Task Approval_WithADayThatIsNone_IsRefusedAtItsField(string field, string value)
    {
        var channel = await office.Portal.WithDatabaseAsync(db => Task.FromResult(db.Channels.First()));
        var request = await office.AddAsync(RequestState.Review, builder => Testing.Builders.Wishes.Of(builder, RequestType.Develop, [channel]));
        var form = Office.Filled(await (await office.Officer).OpenAsync($"/requests/{request.Reference}"), RequestVerb.Approve, ("Actions[0].What", "Planera våren"));

        var page = await (await office.Officer).PostAsync(form.Action, form.Fields.With(field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.SummaryTargets());
        Assert.Equal(["Planera våren"], Office.Filled(page, RequestVerb.Approve)["Approve.Actions[0].What"]);
        Assert.Equal(RequestState.Review, (await office.KeptAsync(request.Id)).Request.State);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task Move_WithAMalformedNumberOfSteps_ChangesNothing(string? seen)
    {
        var officer = await office.Officer;
        var request = await office.AddAsync(RequestState.Review);
        var form = Office.Filled(await officer.OpenAsync($"/requests/{request.Reference}"), RequestVerb.Approve);

        var answer = await officer.PostAsync(form.Action, form.Fields.With("Approve.Seen", seen is null ? [] : [seen]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(RequestState.Review, (await office.KeptAsync(request.Id)).Request.State);
    }

    [Theory]
    [InlineData("application/json", "{\"Approve.Seen\":1}")]
    [InlineData("text/plain", "Approve.Seen=1")]
    [InlineData("multipart/form-data", "no boundary")]
    public async Task Move_ThatIsNoForm_IsABadRequest(string type, string body)
    {
        var officer = await office.Officer;
        var request = await office.AddAsync(RequestState.Review);
        var form = Office.Filled(await officer.OpenAsync($"/requests/{request.Reference}"), RequestVerb.Approve);
        using var message = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = new StringContent(body, Encoding.UTF8, type) };
        message.Headers.Add("RequestVerificationToken", form["__RequestVerificationToken"]);

        var answer = await officer.SendAsync(message);

        Assert.InRange((int)answer.Status, 400, 415);
        Assert.Equal(RequestState.Review, (await office.KeptAsync(request.Id)).Request.State);
    }

    [Theory]
    [InlineData("/requests/KOM-0000-0000")]
    [InlineData("/requests/KOM-2026-0001%01")]
    [InlineData("/requests/%F0%9F%92%A9")]
    [InlineData("/requests/KOM-2026-0001'--")]
    [InlineData("/requests/..%2F..%2Fetc")]
    [InlineData("/requests/drafts/abc")]
    [InlineData("/requests/drafts/00000000-0000-0000-0000-000000000000")]
    [InlineData("/requests/drafts/00000000-0000-0000-0000-000000000000/need")]
    [InlineData("/requests/KOM-0000-0000/edit")]
    [InlineData("/requests/KOM-0000-0000/edit/need")]
    [InlineData("/requests/KOM-0000-0000/approve")]
    public async Task Address_OfNothing_IsNotThere(string address)
    {
        Assert.Contains((await (await office.Officer).GetAsync(address)).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Officer).GetAsync($"/requests/{new string('K', 3000)}")).Status);
    }

    [Theory]
    [InlineData("/requests?page=-1")]
    [InlineData("/requests?page=99999999999")]
    [InlineData("/requests?page=abc")]
    [InlineData("/approvals?page=2147483647&view=nothing")]
    [InlineData("/approvals?view=&q=%25_%5B%5D")]
    [InlineData("/requests/new/new-account?kind=%00")]
    [InlineData("/requests/new/close?channel=%00")]
    [InlineData("/requests/new?channel=nothing")]
    [InlineData("/requests/beside?PrioritisedAudienceId=abc&KindId=%00&Id=1")]
    [InlineData("/requests/handle?KindId=abc&WishedHandle=%5B%25_%3C%3E%00")]
    public async Task Query_ThatMeansNothing_ShowsThePage(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await (await office.Officer).GetAsync(address)).Status);

    [Fact]
    public async Task ZeroCharacter_InAPlainForm_IsABadRequest()
    {
        var requester = await office.Requester;
        var before = await office.ContentsAsync();

        var answer = await (await requester.FilledFormAsync()).Fill("Need", "a\0b").SubmitAsync(Writing.Next);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Fact]
    public async Task ZeroCharacter_InAFormOfParts_IsLeftOut()
    {
        var requester = await office.Requester;
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in (await requester.FilledFormAsync()).Fill("Aim", "a\0b").Fill("Need", "\0Behov").Pressed(Writing.Next))
        {
            parts.Add(new StringContent(value), name);
        }

        var page = await (await requester.SendAsync(new(HttpMethod.Post, Writing.NewAddress()) { Content = parts })).FollowAsync();

        var proposal = (await office.KeptAsync(Draft.Of(requester, page).Id)).Request.Proposal;
        Assert.Equal(("ab", "Behov"), (proposal.Aim, proposal.Need));
    }

    [Fact]
    public async Task HugeForm_IsTooMuchAndSaysSo()
    {
        var requester = await office.Requester;
        var fields = (await requester.FilledFormAsync()).Pressed(Writing.Next).With("Need", new string('x', 2 * 1024 * 1024));
        var before = await office.ContentsAsync();

        var answer = await requester.PostAsync(Writing.NewAddress(), fields);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.True(answer.Has("h1"));
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Fact]
    public async Task FormWithThousandsOfFields_IsABadRequest()
    {
        var requester = await office.Requester;
        var many = Enumerable.Range(0, 3000).Select(number => KeyValuePair.Create("Languages", $"{number}"));

        var answer = await requester.PostAsync(Writing.NewAddress(), [.. (await requester.FilledFormAsync()).Pressed(Writing.Next), .. many]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }
}
