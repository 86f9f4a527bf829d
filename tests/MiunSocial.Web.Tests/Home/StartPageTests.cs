using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Home;

/// <summary>Everyone's first minute: what waits for me, and the way to the rest.</summary>
[OnEveryDatabase]
public sealed class StartPageTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData(Office.RequesterEmail, "Rebecka", RequestState.Completion, RequestState.Setup)]
    [InlineData("head@demo.test", "Hans", RequestState.Endorsement)]
    [InlineData("officer@demo.test", "Olivia", RequestState.Review, RequestState.Verification)]
    public async Task Start_ShowsWhatWaitsForThePerson(string email, string name, params RequestState[] states)
    {
        var person = await office.As(email);
        foreach (var state in Enum.GetValues<RequestState>())
        {
            await office.AddAsync(state);
        }

        var page = await person.OpenAsync("/");

        Assert.Contains(name, page.Text("h1"));
        Assert.NotEmpty(Waiting(page));
        foreach (var reference in Waiting(page))
        {
            Assert.Contains((await office.KeptAsync(reference)).Request.State, states);
        }
        Assert.True(page.Has("section[aria-labelledby=waiting] .row-turn"));
    }

    [Theory]
    [InlineData(RequestState.Review, AnswerFrom.Requester, Office.RequesterEmail)]
    [InlineData(RequestState.Setup, AnswerFrom.Officers, "officer@demo.test")]
    public async Task Start_ShowsAQuestionToWhomItIsAsked_UntilItIsAnswered(RequestState state, AnswerFrom awaited, string email)
    {
        using var quiet = new Office();
        var request = await quiet.AddAsync(state);
        var person = await quiet.As(email);
        await quiet.Portal.WithDatabaseAsync(db => db.Requests.Where(one => one.Id != request.Id && one.State != RequestState.Draft)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, RequestState.Completed).SetProperty(one => one.EndedAt, DateTime.UtcNow)));
        Assert.DoesNotContain(request.Reference!, Waiting(await person.OpenAsync("/")));

        await quiet.Portal.WithDatabaseAsync(db => db.Requests.Where(one => one.Id == request.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.AwaitsAnswerFrom, awaited)));

        var page = await person.OpenAsync("/");
        Assert.Equal([request.Reference!], Waiting(page));
        Assert.Contains("Svara på ett meddelande", page.Text("section[aria-labelledby=waiting]"), StringComparison.Ordinal);
        if (awaited == AnswerFrom.Officers)
        {
            Assert.Contains(request.Reference!, (await person.OpenAsync("/approvals?view=answer")).Text(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData("student@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Start_OfSomebodyForWhomNothingWaits_GoesStraightToTheWays(string email)
    {
        var page = await (await office.As(email)).OpenAsync("/");

        Assert.False(page.Has("section[aria-labelledby=waiting]"));
        Assert.True(page.Has("section[aria-labelledby=ways] a[href='/channels']"));
        Assert.True(page.Has("section[aria-labelledby=ways] a[href='/guidelines']"));
    }

    [Theory]
    [InlineData("staff@demo.test", "/requests/new", true)]
    [InlineData("officer@demo.test", "/requests/new", true)]
    [InlineData("student@demo.test", "/requests/new", false)]
    [InlineData("admin@demo.test", "/people", true)]
    [InlineData("admin@demo.test", "/outbox", true)]
    [InlineData("staff@demo.test", "/people", false)]
    [InlineData("officer@demo.test", "/organisation", false)]
    public async Task Start_OffersTheWaysOfOnesRole(string email, string address, bool isOffered)
    {
        var page = await (await office.As(email)).OpenAsync("/");

        Assert.Equal(isOffered, page.Has($".shortcuts a[href='{address}']"));
        Assert.Equal(isOffered, (int)(await (await office.As(email)).GetAsync(address)).Status == 200);
    }

    [Fact]
    public async Task Start_WithMoreThanFits_LeadsToTheWholeQueue()
    {
        for (var number = 0; number < 7; number++)
        {
            await office.AddAsync(RequestState.Review);
        }

        var page = await (await office.Officer).OpenAsync("/");

        Assert.Equal(6, Waiting(page).Count);
        Assert.Contains(page.Text(".main-nav-wide a[href='/approvals'] .nav-count").Split(' ')[0], page.Text("section[aria-labelledby=waiting] .form-actions a"));
        Assert.Equal("/approvals", page.Document.QuerySelector("section[aria-labelledby=waiting] .form-actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Start_ShowsTheHub()
    {
        var page = await (await office.Student).OpenAsync("/");

        Assert.True(page.Has(".card-hub a[href^='/channels/']"));
        Assert.True(page.Has(".card-hub a[href*='facebook.com']"));
    }

    private static List<string> Waiting(PortalPage page) =>
        [.. page.Document.QuerySelectorAll("section[aria-labelledby=waiting] h3 a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];
}
