using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Approvals;

/// <summary>What waits for officers and heads.</summary>
[OnEveryDatabase]
public sealed class QueueTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("decide", RequestState.Review)]
    [InlineData("verify", RequestState.Verification)]
    [InlineData("others", RequestState.Endorsement, RequestState.Completion, RequestState.Setup)]
    [InlineData("ended", RequestState.Completed, RequestState.Declined, RequestState.Rejected, RequestState.Withdrawn, RequestState.Expired)]
    public async Task Queue_HoldsTheRequestsOfItsStates(string view, params RequestState[] states)
    {
        foreach (var state in states)
        {
            await office.AddAsync(state);
        }

        var page = await (await office.Officer).OpenAsync($"/approvals?view={view}");

        var wanted = await office.Portal.WithDatabaseAsync(db => db.Requests.Where(request => states.Contains(request.State)).Select(request => request.Reference!).ToListAsync());
        var shown = References(page).ToList();
        Assert.Subset(wanted.ToHashSet(), shown.ToHashSet());
        Assert.Equal(Math.Min(wanted.Count, MiunSocial.Web.Features.Approvals.ApprovalQueries.PageSize), shown.Count);
        Assert.Equal(wanted.Count, CountOf(page, view));
    }

    [Fact]
    public async Task Queue_OfAll_HoldsEveryRequestButDrafts()
    {
        await office.AddAsync(RequestState.Draft);
        var all = await office.Portal.WithDatabaseAsync(db => db.Requests.CountAsync(request => request.State != RequestState.Draft));

        Assert.Equal(all, CountOf(await (await office.Officer).OpenAsync("/approvals?view=all"), "all"));
    }

    [Theory]
    [InlineData("type=Advice", 0)]
    [InlineData("type=NewAccount&unit=halsovetenskap", 1)]
    [InlineData("unit=nosuchunit", 0)]
    [InlineData("assignee=none", 1)]
    [InlineData("assignee=01900000-0000-7000-8000-000000000000", 0)]
    [InlineData("state=Review", 1)]
    [InlineData("state=Setup", 0)]
    [InlineData("from=2020-01-01&to=2099-12-31", 1)]
    [InlineData("to=2020-01-01", 0)]
    [InlineData("from=nonsense&to=9999-12-31&type=nonsense&sort=nonsense", 1)]
    [InlineData("sort=submitted", 1)]
    [InlineData("sort=changed", 1)]
    [InlineData("sort=unit", 1)]
    public async Task Filters_LeaveWhatTheyAskFor(string filter, int expected)
    {
        var request = await office.AddAsync(RequestState.Review);

        foreach (var view in new[] { "decide", "anyone", "all" })
        {
            var page = await (await office.Officer).OpenAsync($"/approvals?view={view}&{filter}&q={request.Reference}");
            Assert.Equal(expected, References(page).Count);
            Assert.Equal(expected == 0, page.Has(".empty-state"));
            Assert.True((await (await office.Officer).OpenAsync($"/approvals?view={view}&{filter}")).Has("h1"));
        }
    }

    [Fact]
    public async Task Queue_LongerThanAPage_GoesOnAtAnAddressOfItsOwn()
    {
        using var crowded = new Office();
        await AddManyAsync(crowded, 120);
        var officer = await crowded.Officer;

        var first = await officer.OpenAsync("/approvals?view=decide");
        var second = await officer.OpenAsync(first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal("99+", first.Text(".tabs a[href='/approvals?view=decide'] .nav-count"));
        Assert.StartsWith("99+", first.Text(".main-nav-wide a[href='/approvals'] .nav-count"), StringComparison.Ordinal);
        Assert.Equal(25, References(first).Count);
        Assert.Equal(25, References(second).Count);
        Assert.Empty(References(first).Intersect(References(second)));
        Assert.Equal(References(first), References(await officer.OpenAsync(second.Document.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Search_ThatManyRequestsAnswer_ShowsTheNewestAndEachOnce()
    {
        using var crowded = new Office();
        await AddManyAsync(crowded, 230);
        var officer = await crowded.Officer;

        var page = await officer.OpenAsync("/approvals?view=all&q=faltk+h%C3%A4rj");
        var few = await officer.OpenAsync("/approvals?view=late&q=faltk");

        Assert.Equal(25, References(page).Count);
        Assert.Equal(References(page).Distinct(), References(page));
        Assert.DoesNotContain(References(page), References(await officer.OpenAsync("/approvals?view=all&q=faltk+h%C3%A4rj&page=2")).Contains);
        Assert.Empty(References(few));
    }

    [Fact]
    public async Task Queue_OfDecisions_ShowsTheLateFirst()
    {
        var late = await AddLateAsync();
        await office.AddAsync(RequestState.Review);

        var decide = await (await office.Officer).OpenAsync("/approvals?view=decide");
        var overdue = await (await office.Officer).OpenAsync("/approvals?view=late");

        Assert.Equal(late, References(decide)[0]);
        Assert.True(decide.Has(".row-card:first-child .overdue"));
        Assert.False(decide.Has(".row-card:last-child .overdue"));
        Assert.Contains(late, References(overdue));
        Assert.Equal(References(overdue).Count, CountOf(overdue, "late"));
        Assert.Equal(References(overdue).Count, overdue.Document.QuerySelectorAll(".row-card .overdue").Length);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("Å Ä Ö sökbar")]
    [InlineData("å ä ö SÖKBAR")]
    [InlineData("sokb")]
    [InlineData(" {0}  sökbar ")]
    public async Task Search_FindsByNumberAndNameInAnyCase(string words)
    {
        var request = await office.AddAsync(RequestState.Review, builder => builder with { Proposal = builder.Proposal with { WishedName = "Å Ä Ö Sökbar <b>" } });
        var search = words.Replace("{0}", request.Reference!.ToLowerInvariant(), StringComparison.Ordinal);

        var page = await (await office.Officer).OpenAsync($"/approvals?view=decide&q={Uri.EscapeDataString(search)}");

        Assert.Contains(request.Reference, References(page));
        Assert.All(page.Texts(".row-card h2"), name => Assert.Equal("Å Ä Ö Sökbar <b>", name));
        Assert.Equal([search.Trim()], page.Form("form[role=search]")["q"]);
    }

    [Theory]
    [InlineData("finnsinte")]
    [InlineData("%")]
    [InlineData("_")]
    public async Task Search_WithoutHits_SaysSoAndShowsTheWayBack(string search)
    {
        var page = await (await office.Officer).OpenAsync($"/approvals?view=ended&q={Uri.EscapeDataString(search)}");

        Assert.Empty(References(page));
        Assert.True(page.Has(".empty-state a[href='/approvals?view=ended']"));
    }

    [Fact]
    public async Task Search_LooksInTheChosenQueueOnly()
    {
        var request = await office.AddAsync(RequestState.Completed);

        Assert.Empty(References(await (await office.Officer).OpenAsync($"/approvals?view=decide&q={request.Reference}")));
        Assert.Equal([request.Reference!], References(await (await office.Officer).OpenAsync($"/approvals?view=ended&q={request.Reference}")));
    }

    [Fact]
    public async Task Head_SeesWhatAwaitsTheirEndorsementAndNothingElse()
    {
        var (scene, head) = (await office.Scene, await office.Head);
        var own = await office.AddAsync(RequestState.Endorsement);
        var elsewhere = await office.AddAsync(RequestState.Endorsement, builder => builder with { UnitId = scene.Units["ekonomi-turism"].Id });
        await office.AddAsync(RequestState.Review);

        foreach (var view in new[] { "", "?view=endorse", "?view=decide", "?view=ended", "?view=others" })
        {
            var page = await head.OpenAsync($"/approvals{view}");
            var waiting = await office.Portal.WithDatabaseAsync(db => db.Requests
                .Where(request => request.State == RequestState.Endorsement && request.EndorsingUnitId == scene.Unit.Id && request.RequesterId != scene.Head.PersonId)
                .Select(request => request.Reference!).ToListAsync());
            Assert.Equal(waiting.Order(), References(page).Order());
            Assert.Contains(own.Reference!, References(page));
            Assert.DoesNotContain(elsewhere.Reference!, References(page));
            Assert.Single(page.Texts(".tabs a"));
        }
    }

    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData(Office.RequesterEmail)]
    [InlineData("student@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Others_HaveNoQueue(string email)
    {
        var person = await office.As(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/approvals")).Status);
        Assert.False((await person.OpenAsync("/")).Has(".main-nav a[href='/approvals']"));
    }

    [Fact]
    public async Task Navigation_CountsWhatWaitsForEachPerson()
    {
        await office.AddAsync(RequestState.Verification);
        var officer = await (await office.Officer).OpenAsync("/approvals?view=verify");
        var head = await (await office.Head).OpenAsync("/approvals");
        var requester = await (await office.Requester).OpenAsync("/requests");

        Assert.Equal(CountOf(officer, "decide") + CountOf(officer, "verify"), NavCount(officer, "/approvals"));
        Assert.Equal(CountOf(head, "endorse"), NavCount(head, "/approvals"));
        Assert.Equal(requester.Document.QuerySelectorAll(".row-turn").Length - DraftsOn(requester), NavCount(requester, "/requests"));
        Assert.Equal(0, NavCount(await (await office.Staff).OpenAsync("/"), "/approvals"));
    }

    [Fact]
    public async Task Row_LeadsToTheRequestWithSimilarChannelsBesideIt()
    {
        var request = await office.AddAsync(RequestState.Review);
        var queue = await (await office.Officer).OpenAsync($"/approvals?view=decide&q={request.Reference}");

        var page = await (await office.Officer).OpenAsync(queue.Document.QuerySelector(".row-card h2 a")!.GetAttribute("href")!);

        Assert.True(page.Has("section[aria-labelledby=similar] a[href^='/channels/']"));
        Assert.False((await (await office.Requester).OpenAsync(page.Address)).Has("section[aria-labelledby=similar]"));
    }

    [Fact]
    public async Task Request_ThatTheReaderHasApproved_WaitsForTheOthersAlone_UntilItComesBack()
    {
        using var strict = new Office();
        var (officer, other) = (await strict.Officer, await strict.OtherOfficer);
        await strict.Portal.WithDatabaseAsync(async db => await db.Policies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.OfficersToApprove, 2)));
        var request = await strict.AddAsync(RequestState.Review);
        var me = (await strict.Scene).Officer.PersonId;
        await strict.Portal.WithDatabaseAsync(async db => await db.Requests.Where(one => one.Id == request.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.AssigneeId, me)));
        var (mine, waiting) = (await officer.OpenAsync("/approvals?view=mine"), NavCount(await officer.OpenAsync("/"), "/approvals"));
        Assert.Contains(request.Reference, References(mine));

        await Office.MoveAsync(officer, request.Reference!, RequestVerb.Approve, ("Text", "Ja."));

        foreach (var view in new[] { "mine", "decide" })
        {
            Assert.DoesNotContain(request.Reference, References(await officer.OpenAsync($"/approvals?view={view}&q={request.Reference}")));
        }
        Assert.Equal((waiting - 1, CountOf(mine, "mine") - 1), (NavCount(await officer.OpenAsync("/"), "/approvals"), CountOf(await officer.OpenAsync("/approvals?view=mine"), "mine")));
        Assert.Contains(request.Reference, References(await other.OpenAsync($"/approvals?view=decide&q={request.Reference}")));
        await strict.Portal.WithDatabaseAsync(async db =>
        {
            var builder = (await Scene.LoadAsync(db)).Request;
            var kept = await db.Requests.AsSplitQuery().SingleAsync(one => one.Id == request.Id);
            builder.Apply(kept, RequestVerb.Return, kept.ChangedAt);
            builder.Apply(kept, RequestVerb.Resubmit, kept.ChangedAt);
            await db.SaveChangesAsync();
        });
        Assert.Contains(request.Reference, References(await officer.OpenAsync($"/approvals?view=mine&q={request.Reference}")));
    }

    private static Task AddManyAsync(Office crowded, int count) => crowded.Portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        db.Requests.AddRange(Enumerable.Range(0, count).Select(_ => scene.Request.In(RequestState.Review, scene.Now)));
        await db.SaveChangesAsync();
    });

    private Task<string> AddLateAsync() => office.Portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var request = scene.Request.In(RequestState.Review, scene.Now.AddDays(-90));
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        return request.Reference!;
    });

    private static List<string> References(PortalPage page) =>
        [.. page.Document.QuerySelectorAll(".row-card h2 a").Select(link => link.GetAttribute("href")!.Split('/')[^1].Split('?')[0])];

    private static int CountOf(PortalPage page, string view) => Number(page, $".tabs a[href='/approvals?view={view}'] .nav-count");

    private static int NavCount(PortalPage page, string address) => Number(page, $".main-nav-wide a[href='{address}'] .nav-count");

    private static int Number(PortalPage page, string selector) => int.TryParse(page.Text(selector).Split(' ')[0], out var number) ? number : 0;

    private static int DraftsOn(PortalPage page) => page.Document.QuerySelectorAll(".row-turn a[href^='/requests/drafts/']").Length;
}
