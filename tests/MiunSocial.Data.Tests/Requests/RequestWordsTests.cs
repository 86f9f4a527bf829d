using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Requests;

/// <summary>The words that requests are found by are kept in the save that changes what the requests say.</summary>
[OnEveryDatabase]
public sealed class RequestWordsTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submitted_HasTheWordsOfItsTitleHandleAndReference()
    {
        var (request, builder) = await AddAsync(RequestState.Review);

        Assert.Equal(RequestWord.In($"{request.Reference} {builder.Proposal.WishedName} {builder.Proposal.WishedHandle}").Order(StringComparer.Ordinal), await WordsOfAsync(request.Id));
    }

    [Fact]
    public async Task Draft_HasNoneUntilItIsSubmitted()
    {
        var (draft, builder) = await AddAsync(RequestState.Draft);
        Assert.Empty(await WordsOfAsync(draft.Id));
        await using var db = _database.Open();
        var request = await db.Requests.AsSplitQuery().SingleAsync(one => one.Id == draft.Id, Stop);

        request.Submit(builder.Terms, builder.Requester, DateTime.UtcNow);
        await db.SaveChangesAsync(Stop);

        Assert.Contains("faltkursen", await WordsOfAsync(draft.Id));
    }

    [Fact]
    public async Task Renamed_HasTheNewWordsOnly_HoweverOftenItIsRenamed()
    {
        var (returned, builder) = await AddAsync(RequestState.Completion);
        foreach (var name in new[] { "Skogskanalen", "Fältkursen i Härjedalen", "Skogskanalen" })
        {
            await using var db = _database.Open();
            var request = await db.Requests.AsSplitQuery().SingleAsync(one => one.Id == returned.Id, Stop);
            request.Edit(request.Content with { Proposal = request.Content.Proposal with { WishedName = name } }, builder.Requester, DateTime.UtcNow);
            await db.SaveChangesAsync(Stop);
        }

        var words = await WordsOfAsync(returned.Id);
        Assert.Contains("skogskanalen", words);
        Assert.DoesNotContain("harjedalen", words);
    }

    [Fact]
    public async Task OlderRequests_GetTheirsWhenTheDatabaseIsPrepared()
    {
        var (request, _) = await AddAsync(RequestState.Setup);
        var words = await WordsOfAsync(request.Id);
        await using var db = _database.Open();
        await db.RequestWords.ExecuteDeleteAsync(Stop);
        await db.AppliedSeeds.Where(seed => seed.Name == "request-words").ExecuteDeleteAsync(Stop);

        await _database.SeederFor(db).SeedReferenceAsync(Stop);

        Assert.Equal(words, await WordsOfAsync(request.Id));
        Assert.Equal(
            await db.Requests.CountAsync(one => one.State != RequestState.Draft, Stop),
            await db.RequestWords.Select(word => word.RequestId).Distinct().CountAsync(Stop));
    }

    [Fact]
    public async Task Assigning_LeavesTheWordsAlone()
    {
        var (request, builder) = await AddAsync(RequestState.Review);
        await using var db = _database.Open();
        var found = await db.Requests.AsSplitQuery().SingleAsync(one => one.Id == request.Id, Stop);

        found.Assign(new(builder.Officer.PersonId!.Value, builder.Officer.Name), builder.Officer, DateTime.UtcNow);
        await db.SaveChangesAsync(Stop);

        Assert.NotEmpty(await WordsOfAsync(request.Id));
    }

    public void Dispose() => _database.Dispose();

    private async Task<(Request Request, ARequest Builder)> AddAsync(RequestState state)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var builder = scene.Request;
        return (await scene.AddAsync(state, _ => builder), builder);
    }

    private async Task<List<string>> WordsOfAsync(Guid id)
    {
        await using var db = _database.Open();
        var words = await db.RequestWords.Where(word => word.RequestId == id).Select(word => word.Word).ToListAsync(Stop);
        return [.. words.Order(StringComparer.Ordinal)];
    }
}
