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
    [InlineData("Id", "abc")]
    [InlineData("Id", "")]
    [InlineData("Id", null)]
    [InlineData("Id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Version", "abc")]
    [InlineData("Version", "99999999999999999999")]
    [InlineData("KindId", "abc")]
    [InlineData("UnitId", "'; DROP TABLE Requests; --")]
    [InlineData("PrioritisedAudienceId", "[]")]
    [InlineData("OtherAudienceIds", "abc")]
    [InlineData("Administrator1Affiliation", "Robot")]
    [InlineData("Administrator1Affiliation", "99")]
    [InlineData("HasReadGuidelines", "perhaps")]
    [InlineData("intent", "Publish")]
    public async Task NewRequest_WithAMalformedField_IsRefusedAndKeepsWhatWasTyped(string field, string? value)
    {
        var requester = await office.Requester;
        var form = await requester.FilledFormAsync();
        var before = await office.ContentsAsync();

        var page = await requester.PostAsync("/requests/new", form.Pressed(Writing.Submit).With(field, value is null ? [] : [value]));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True(page.Has(".error-summary li"));
        page.SummaryTargets();
        Assert.All(Writing.Texts, text => Assert.Equal([text.Value], page.RequestForm()[text.Key].Select(one => one.ReplaceLineEndings("\n"))));
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Fact]
    public async Task NewRequest_RefusedForItsId_CanBeSentFromThePageThatRefusedIt()
    {
        var requester = await office.Requester;
        var refused = await requester.PostAsync("/requests/new", (await requester.FilledFormAsync()).Pressed(Writing.Submit).With("Id", "abc"));

        var page = await refused.RequestForm().SucceedAsync(Writing.Submit);

        Assert.NotEqual(Guid.Empty, (await office.KeptAsync(page.Address.Split('/')[^1])).Request.Id);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task Move_WithAMalformedVersion_ChangesNothing(string? version)
    {
        var officer = await office.Officer;
        var request = await office.AddAsync(RequestState.Review);
        var form = Office.Filled(await officer.OpenAsync($"/requests/{request.Reference}"), RequestVerb.Approve);

        var answer = await officer.PostAsync(form.Action, form.Fields.With("Approve.Version", version is null ? [] : [version]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(RequestState.Review, (await office.KeptAsync(request.Id)).Request.State);
    }

    [Theory]
    [InlineData("application/json", "{\"Approve.Version\":1}")]
    [InlineData("text/plain", "Approve.Version=1")]
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
    [InlineData("/requests/KOM-0000-0000/edit")]
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
    [InlineData("/requests/new?kind=%00")]
    public async Task Query_ThatMeansNothing_ShowsThePage(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await (await office.Officer).GetAsync(address)).Status);

    [Fact]
    public async Task ZeroCharacter_InAPlainForm_IsABadRequest()
    {
        var requester = await office.Requester;
        var before = await office.ContentsAsync();

        var answer = await (await requester.FilledFormAsync()).Fill("Need", "a\0b").SubmitAsync(Writing.Save);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Fact]
    public async Task ZeroCharacter_InAFormOfParts_IsLeftOut()
    {
        var requester = await office.Requester;
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in (await requester.FilledFormAsync()).Fill("WishedName", "a\0b").Fill("Need", "\0Behov").Pressed(Writing.Submit))
        {
            parts.Add(new StringContent(value), name);
        }

        var page = await (await requester.SendAsync(new(HttpMethod.Post, "/requests/new") { Content = parts })).FollowAsync();

        Assert.Equal("ab", page.Text("h1"));
        Assert.Equal("Behov", (await office.KeptAsync(page.Address.Split('/')[^1])).Request.Proposal.Need);
    }

    [Fact]
    public async Task HugeForm_IsTooMuchAndSaysSo()
    {
        var requester = await office.Requester;
        var fields = (await requester.FilledFormAsync()).Pressed(Writing.Submit).With("Need", new string('x', 2 * 1024 * 1024));
        var before = await office.ContentsAsync();

        var answer = await requester.PostAsync("/requests/new", fields);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.True(answer.Has("h1"));
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Fact]
    public async Task FormWithThousandsOfFields_IsABadRequest()
    {
        var requester = await office.Requester;
        var many = Enumerable.Range(0, 3000).Select(number => KeyValuePair.Create("Languages", $"{number}"));

        var answer = await requester.PostAsync("/requests/new", [.. (await requester.FilledFormAsync()).Pressed(Writing.Submit), .. many]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }
}
