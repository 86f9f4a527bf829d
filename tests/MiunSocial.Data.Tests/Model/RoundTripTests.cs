using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Model;

[OnEveryDatabase]
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Times_AreReadAsWritten_InUtcToTheMicrosecond()
    {
        var moment = new DateTime(2026, 10, 25, 0, 59, 59, DateTimeKind.Utc).AddTicks(1_234_567);
        await using var db = _database.Open();
        var builder = (await Scene.LoadAsync(db)).Request;
        db.Requests.Add(builder.Draft(moment));
        await db.SaveChangesAsync(Cancel);

        await using var fresh = _database.Open();
        var read = (await fresh.Requests.OrderByDescending(one => one.Id).ToListAsync(Cancel)).Single(one => one.CreatedAt.Microsecond == 456);
        Assert.Equal(DateTimeKind.Utc, read.CreatedAt.Kind);
        Assert.Equal(moment.AddTicks(-7), read.CreatedAt);
    }

    [Fact]
    public async Task Proposal_ReplacedByEdit_IsReadBackWhole()
    {
        var id = await AddDraftAsync();
        AccountProposal edited;
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            var request = await db.Requests.SingleAsync(one => one.Id == id, Cancel);
            edited = AProposal.For(scene.Kinds["facebook-units"].Id, scene.Audiences["alumni"].Id, scene.AudienceId) with
            {
                Need = "Ett annat behov.\nPå två rader.",
                Languages = ["en", "sv"],
                People = [AProposal.Person(ChannelPart.Administrator, "Ny Person"), AProposal.Person(ChannelPart.StandIn, "Nils Redaktör")],
            };
            request.Edit(request.Content with { UnitId = scene.Units["universitetsbiblioteket"].Id, Proposal = edited }, scene.Requester, scene.Now);
            await db.SaveChangesAsync(Cancel);
        }

        await using var fresh = _database.Open();
        var read = await fresh.Requests.AsNoTracking().SingleAsync(one => one.Id == id, Cancel);
        AssertSame(edited, read.Proposal);
        Assert.Equal(1, read.Version);
    }

    [Fact]
    public async Task Proposal_EditedTwiceInOneUnitOfWork_LeavesNoPersonBehind()
    {
        var id = await AddDraftAsync();
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            var request = await db.Requests.SingleAsync(one => one.Id == id, Cancel);
            request.Edit(request.Content with { Proposal = request.Proposal with { People = [] } }, scene.Requester, scene.Now);
            await db.SaveChangesAsync(Cancel);
            request.Edit(request.Content with { Proposal = scene.Request.Proposal with { Need = "Åter." } }, scene.Requester, scene.Now);
            await db.SaveChangesAsync(Cancel);
        }

        await using var fresh = _database.Open();
        var read = await fresh.Requests.AsNoTracking().SingleAsync(one => one.Id == id, Cancel);
        Assert.Equal("Åter.", read.Proposal.Need);
        Assert.Equal(4, read.Proposal.People.Count);
        Assert.Equal(2, read.Version);
    }

    [Fact]
    public async Task DiscardedDraft_CanBeDeletedWithAllItsParts()
    {
        var id = await AddDraftAsync();
        await using var db = _database.Open();
        var request = await db.Requests.SingleAsync(one => one.Id == id, Cancel);
        request.Discard((await Scene.LoadAsync(db)).Requester, DateTime.UtcNow);
        db.Requests.Remove(request);
        await db.SaveChangesAsync(Cancel);

        Assert.False(await db.Requests.AnyAsync(one => one.Id == id, Cancel));
        Assert.Contains(await db.AuditEntries.Where(entry => entry.SubjectId == id).ToListAsync(Cancel), entry => entry.Kind == HistoryKind.RequestDiscarded);
    }

    [Fact]
    public async Task Channel_ActivatedFromItsPlan_HasThePeopleThatWereConfirmed()
    {
        Guid id;
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            var builder = scene.Request;
            var request = await scene.AddAsync(RequestState.Setup, _ => builder);
            request.Confirm(builder.LiveAccount, scene.Requester, scene.Now);
            request.Verify(scene.Officer, scene.Now);
            var channel = await db.Channels.SingleAsync(one => one.RequestId == request.Id, Cancel);
            ApprovedChannel.Activate(channel, request, new Policy(), scene.Officer, scene.Now);
            await db.SaveChangesAsync(Cancel);
            id = channel.Id;
        }

        await using var fresh = _database.Open();
        var read = await fresh.Channels.AsNoTracking().SingleAsync(one => one.Id == id, Cancel);
        Assert.Equal(ChannelStatus.Active, read.Status);
        Assert.Equal(2, read.People.Count(person => person is { Part: ChannelPart.Administrator, HasTwoStepSignIn: true }));
        Assert.Equal(4, read.People.Count);
    }

    public void Dispose() => _database.Dispose();

    private async Task<Guid> AddDraftAsync()
    {
        await using var db = _database.Open();
        return (await (await Scene.LoadAsync(db)).AddAsync(RequestState.Draft)).Id;
    }

    /// <summary>Records compare their lists by reference, so all that they say is compared as text; people come in any order.</summary>
    private static void AssertSame(AccountProposal expected, AccountProposal read) => Assert.Equal(Told(expected), Told(read));

    private static string Told(AccountProposal proposal) =>
        JsonSerializer.Serialize(proposal with { People = [.. proposal.People.OrderBy(person => person.Name)] });
}
