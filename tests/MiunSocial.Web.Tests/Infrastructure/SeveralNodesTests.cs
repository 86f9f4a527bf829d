using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A proxy may send each request of a browser to another node, and nobody notices.</summary>
[OnEveryDatabase]
public sealed class SeveralNodesTests(SeveralNodesTests.TwoNodes nodes) : IClassFixture<SeveralNodesTests.TwoNodes>
{
    private PortalFactory One => nodes.Office.Portal;

    private PortalFactory Another => nodes.Another;

    [Fact]
    public async Task SignIn_OnOneNode_IsGoodOnTheOther()
    {
        using var client = await One.SignedInAsAsync(Office.RequesterEmail);

        var page = await client.GoTo(Another).GetAsync("/requests");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Rebecka Sökander", page.Body);
    }

    [Fact]
    public async Task SignInForm_OfOneNode_IsTakenByTheOther()
    {
        using var client = One.Visit();
        var form = await client.FormOnAsync("/account/sign-in", "form[action^='/account/sign-in']:has([name=Password])");
        client.GoTo(Another);

        var answer = await form.Fill("Email", Office.RequesterEmail).Fill("Password", Data.Seeding.DemoPeople.Password).SubmitAsync();

        Assert.False(answer.LeadsToSignIn);
        Assert.Equal(HttpStatusCode.OK, (await client.GoTo(One).GetAsync("/requests")).Status);
    }

    [Fact]
    public async Task Request_WrittenOnOneNodeAndSentToTheOther_IsOneOnBoth()
    {
        using var requester = await One.SignedInAsAsync(Office.RequesterEmail);
        var form = await (await requester.WriteAsync()).CheckFormAsync();

        var page = await (await Send(form, requester, Another)).FollowAsync();

        Assert.Contains("KOM-", page.Address);
        // What was kept for the next page, that it has been received, comes along too.
        Assert.Contains(page.Address.Split('/')[^1], page.Text("[role=status]"));
        Assert.Equal(HttpStatusCode.OK, (await requester.GoTo(One).GetAsync(page.Address)).Status);
    }

    [Fact]
    public async Task Decisions_OnTwoNodesAtTheSameMoment_LeaveExactlyOne()
    {
        var request = await nodes.Office.AddAsync(RequestState.Review);
        using var officer = await One.SignedInAsAsync("officer@demo.test");
        using var other = await Another.SignedInAsAsync("officer2@demo.test");
        var approve = Office.Filled(await officer.OpenAsync($"/requests/{request.Reference}"), RequestVerb.Approve, ("Text", "Ja."));
        var reject = Office.Filled(await other.OpenAsync($"/requests/{request.Reference}"), RequestVerb.Reject, ("Text", "Nej."));

        var answers = await Task.WhenAll(Task.Run(() => approve.SubmitAsync()), Task.Run(() => reject.SubmitAsync()));

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(3, (await nodes.Office.KeptAsync(request.Id)).Request.Steps.Count);
    }

    private static Task<PortalPage> Send(PageForm form, PortalClient client, PortalFactory node)
    {
        client.GoTo(node);
        return form.SubmitAsync();
    }

    public sealed class TwoNodes : IDisposable
    {
        public TwoNodes() => Another = new() { On = Office.Portal.DatabaseInUse };

        /// <summary>The first node, and what is kept of requests.</summary>
        public Office Office { get; } = new();

        public PortalFactory Another { get; }

        public void Dispose()
        {
            Another.Dispose();
            Office.Dispose();
        }
    }
}
