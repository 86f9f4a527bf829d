using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Tests.Guards;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Approvals;

/// <summary>What an officer sees around a request.</summary>
[OnEveryDatabase]
public sealed class DeskTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Desk_IsThereForOfficersAlone()
    {
        var request = await office.AddAsync(RequestState.Review);

        Assert.True((await (await office.Officer).OpenAsync($"/requests/{request.Reference}")).Has(".desk"));
        Assert.False((await (await office.Requester).OpenAsync($"/requests/{request.Reference}")).Has(".desk"));
        Assert.False((await (await office.Head).OpenAsync($"/requests/{request.Reference}")).Has(".desk"));
    }

    [Fact]
    public async Task Queue_OfWhatIsFree_HasNothingThatSomebodyHas()
    {
        var (free, taken) = (await office.AddAsync(RequestState.Review), await office.AddAsync(RequestState.Review));
        var me = (await office.Scene).Officer.PersonId;
        await office.Portal.WithDatabaseAsync(db => db.Requests.Where(request => request.Id == taken.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(request => request.AssigneeId, me)));
        var officer = await office.Officer;

        Assert.Contains(free.Reference!, (await officer.OpenAsync($"/approvals?view=anyone&q={free.Reference}")).Text(".rows"));
        Assert.True((await officer.OpenAsync($"/approvals?view=anyone&q={taken.Reference}")).Has(".empty-state"));
        Assert.Contains(taken.Reference!, (await officer.OpenAsync($"/approvals?view=mine&q={taken.Reference}")).Text(".rows"));
    }

    [Fact]
    public async Task Rules_ThatAreBroken_ComeFirstWithTheirReasons()
    {
        var kindId = (await office.Scene).Kinds["facebook-units"].Id;
        var request = await office.AddAsync(RequestState.Review, builder => builder with
        {
            Proposal = builder.Proposal with
            {
                WishedHandle = "mittuniversitetet",
                KindId = kindId,
                People = [AProposal.Person(Domain.Channels.ChannelPart.Administrator, "Nils Redaktör")],
                FunctionMailbox = "nils.redaktor@demo.test",
            },
        });

        var rules = (await (await office.Officer).OpenAsync($"/requests/{request.Reference}")).Texts(".desk .health-line");

        Assert.Contains("Uppfylls inte", rules[0]);
        Assert.Contains(rules, rule => rule.Contains("Anställda administratörer: 1", StringComparison.Ordinal));
        Assert.Contains(rules, rule => rule.Contains("nils.redaktor@demo.test", StringComparison.Ordinal));
        Assert.Contains(rules, rule => rule.Contains("används redan av", StringComparison.Ordinal));
        Assert.Contains("Uppfylls:", rules[^1]);
    }

    [Fact]
    public async Task Handle_ThatAnotherUndecidedRequestWishesFor_IsTold_AndNoneThatIsOnlyAlikeOrDecided()
    {
        ARequest Wishing(ARequest builder, string handle) => builder with { Proposal = builder.Proposal with { WishedHandle = handle } };
        var first = await office.AddAsync(RequestState.Endorsement, builder => Wishing(builder, "Exempel.Samma_Namn"));
        var alike = await office.AddAsync(RequestState.Review, builder => Wishing(builder, "exempel.samma.namn.2"));
        var decided = await office.AddAsync(RequestState.Rejected, builder => Wishing(builder, "exempel.samma_namn"));
        var request = await office.AddAsync(RequestState.Review, builder => Wishing(builder, "@exempel.samma_namn"));
        var approved = await office.AddAsync(RequestState.Setup, builder => Wishing(builder, "exempel.annat_namn"));

        var rules = (await (await office.Officer).OpenAsync($"/requests/{request.Reference}")).Texts(".desk .health-line");
        var rulesOfAlike = (await (await office.Officer).OpenAsync($"/requests/{alike.Reference}")).Texts(".desk .health-line");

        var rule = Assert.Single(rules, one => one.Contains("Samma kontonamn önskas också i", StringComparison.Ordinal));
        Assert.Contains(first.Reference!, rule, StringComparison.Ordinal);
        Assert.DoesNotContain(alike.Reference!, rule, StringComparison.Ordinal);
        Assert.DoesNotContain(decided.Reference!, rule, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await (await office.Officer).OpenAsync($"/requests/{approved.Reference}")).Texts(".desk .health-line"),
            one => one.Contains("önskas", StringComparison.Ordinal));
        Assert.Contains(rulesOfAlike, one => one.Contains("Kontonamnet önskas inte i något annat pågående ärende", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_HaveATextForAllThatTheyCanFind() => Guard.Empty(
        "Rules without a text",
        from rule in Enum.GetValues<RequestRule>()
        where !TextFiles.All[nameof(ApprovalsText)].Swedish.ContainsKey($"Rule.{rule}.{RuleOutcome.Met}")
            || !TextFiles.All[nameof(ApprovalsText)].Swedish.Keys.Any(key => key.StartsWith($"Rule.{rule}.", StringComparison.Ordinal) && !key.Contains(".Met", StringComparison.Ordinal))
        select rule.ToString());

    [Theory]
    [InlineData(RequestType.NewAccount)]
    [InlineData(RequestType.RegisterExisting)]
    public async Task Desk_OfEachTypeAndState_TakesAtMostFiveQueries(RequestType type)
    {
        var officer = await office.Officer;
        foreach (var state in new[] { RequestState.Endorsement, RequestState.Review, RequestState.Completion, RequestState.Rejected })
        {
            var request = await office.AddAsync(state, builder => builder with { Type = type, Policy = new() { EndorsementNeededFor = [type] }, Proposal = builder.Proposal with { ExistingAddress = "https://www.instagram.com/exempel.ny" } });
            var page = await officer.OpenAsync($"/requests/{request.Reference}?queue=view%3Dall&n=3");
            // One more asks whether an account that is to be registered is another channel's already.
            var most = type == RequestType.RegisterExisting ? 6 : 5;
            Assert.True(page.Queries.Count <= most, $"{type} in {state}: {page.Queries.Count}");
        }
    }

    [Fact]
    public async Task Earlier_Decisions_OfTheUnitAreTold()
    {
        var rejected = await office.AddAsync(RequestState.Rejected);
        var request = await office.AddAsync(RequestState.Review);

        var earlier = (await (await office.Officer).OpenAsync($"/requests/{request.Reference}")).Document.QuerySelector("section[aria-labelledby=earlier]")!;

        Assert.NotNull(earlier.QuerySelector($"a[href='/requests/{rejected.Reference}']"));
        Assert.Contains("En befintlig kanal räcker.", earlier.TextContent);
        Assert.NotNull(earlier.QuerySelector("a[href='/approvals?view=ended&unit=halsovetenskap']"));
    }

    [Fact]
    public async Task Steps_GoThroughTheQueueAndOnAfterADecision()
    {
        using var quiet = new Office();
        var officer = await quiet.Officer;
        for (var number = 0; number < 3; number++)
        {
            await quiet.AddAsync(RequestState.Review);
        }
        var queue = await officer.OpenAsync("/approvals?view=decide");
        var links = queue.Document.QuerySelectorAll(".row-card h2 a").Select(link => link.GetAttribute("href")!).ToList();

        var first = await officer.OpenAsync(links[0]);
        var second = await (await officer.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).FollowAsync();
        var back = await (await officer.GetAsync(second.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)).FollowAsync();
        var decided = await second.Form("#move-Reject form").Fill("Reject.Text", "En befintlig kanal räcker.").SucceedAsync();
        var third = await (await officer.GetAsync(decided.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).FollowAsync();
        var before = await officer.GetAsync(first.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Equal(links[1].Split('?')[0], second.Address.Split('?')[0]);
        Assert.Equal(links[0].Split('?')[0], back.Address.Split('?')[0]);
        Assert.Equal(links[2].Split('?')[0], third.Address.Split('?')[0]);
        Assert.Equal("/approvals?view=decide", before.Location);
    }

    [Fact]
    public async Task SecondOfficer_IsAskedForInTheQueueAndOnTheRequest()
    {
        using var strict = new Office();
        await strict.Portal.SetPolicyAsync(terms => terms with { OfficersToApprove = 2 });
        var request = await strict.AddAsync(RequestState.Review);
        await Office.MoveAsync(await strict.Officer, request.Reference!, RequestVerb.Approve);
        var other = await strict.OtherOfficer;

        Assert.Contains("Godkänt av 1 av 2", (await other.OpenAsync($"/approvals?view=decide&q={request.Reference}")).Text(".row-card"));
        Assert.Contains((await strict.Scene).Officer.Name, (await other.OpenAsync($"/requests/{request.Reference}")).Text(".desk .facts"));
    }
}
