using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Requests;

/// <summary>What each type of request says, and what is settled around it, is read back as it was written.</summary>
[OnEveryDatabase]
public sealed class RequestPartsTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<RequestType> Types => [.. Enum.GetValues<RequestType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Content_OfEachType_IsReadAsWritten(RequestType type)
    {
        RequestContent written;
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            written = await ContentAsync(db, scene, type);
            await SaveAsync(db, Request.Start(Guid.CreateVersion7(), written, scene.Requester, scene.Now));
        }

        Assert.Equal(Told(written), Told((await LatestAsync()).Content));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Content_Changed_LeavesNothingOfWhatStoodThere(RequestType type)
    {
        RequestContent changed;
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            changed = await ContentAsync(db, scene, type);
            var request = Request.Start(Guid.CreateVersion7(), RequestContent.Empty(type, scene.Unit.Id), scene.Requester, scene.Now);
            await SaveAsync(db, request);
            request.Edit(changed, scene.Requester, scene.Now);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(Told(changed), Told((await LatestAsync()).Content));
    }

    [Fact]
    public async Task Course_WithWordsConditionsAndNumber_IsReadAsWritten()
    {
        Request written;
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            written = await HandedOverAsync(db, scene);
        }

        var read = await LatestAsync();

        Assert.Equal(JsonSerializer.Serialize(written.Undertakings), JsonSerializer.Serialize(read.Undertakings));
        Assert.Equal(JsonSerializer.Serialize(written.Consents), JsonSerializer.Serialize(read.Consents));
        Assert.Equal((written.RecordNumber, written.AssigneeId, written.FollowUpOn), (read.RecordNumber, read.AssigneeId, read.FollowUpOn));
        Assert.Equal([false, true], read.Undertakings.Select(one => one.IsMet));
        Assert.Contains("KANAL", read.SearchText, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Draft_OfEachType_IsDeletedWithAllItsParts(RequestType type)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = Request.Start(Guid.CreateVersion7(), await ContentAsync(db, scene, type), scene.Requester, scene.Now);
        await SaveAsync(db, request);

        request.Discard(scene.Requester, scene.Now);
        db.Requests.Remove(request);
        await db.SaveChangesAsync(Cancel);

        Assert.False(await db.Requests.AnyAsync(one => one.Id == request.Id, Cancel));
    }

    public void Dispose() => _database.Dispose();

    private static async Task<RequestContent> ContentAsync(PortalDbContext db, Scene scene, RequestType type)
    {
        var ids = await db.Channels.OrderBy(channel => channel.Id).Select(channel => channel.Id).Take(2).ToListAsync(Cancel);
        var isAccount = type.AsksForAccount();
        var isAboutAChannel = type.IsAboutChannel();
        return new()
        {
            Type = type,
            UnitId = scene.Unit.Id,
            ChannelId = isAboutAChannel ? ids[0] : null,
            ChannelName = isAboutAChannel ? "Kanalen" : type == RequestType.Advice ? "Får vi?" : "",
            Proposal = isAccount
                ? scene.Request.Proposal with { ExistingAddress = "instagram.com/exempel", PlatformAccountId = "178", HasTwoStepSignIn = true }
                : new(),
            Guidelines = isAccount ? scene.Guidelines : [],
            Development = type == RequestType.Develop ? Development : null,
            Closing = type == RequestType.Close ? Closing with { ToUnitId = scene.Unit.Id, IntoChannelId = ids[1] } : null,
            Handover = type == RequestType.ChangeResponsible ? Handover : null,
            Advice = type == RequestType.Advice ? new() { Subject = "Får vi?", Question = "Två\nrader.", Background = "Å ä ö." } : null,
        };
    }

    private static DevelopmentWish Development { get; } = new()
    {
        Goals = "Fler svar.",
        PresentState = [.. Enum.GetValues<StatePoint>().Select(point => new PointAnswer(point, (PointLevel)((int)point % 3)))],
        Situation = "Inga svar.",
        SupportWanted = "En workshop.",
        Resources = "Två timmar.",
    };

    private static ClosingWish Closing { get; } = new()
    {
        Way = ClosingWay.Merge,
        ClosingReason = "Slut.",
        Farewell = "Hej då.",
        ArchivedOn = new(2026, 6, 30),
        ArchivePlace = "Arkivet.",
        Links = "Borta.",
        Handle = HandleFate.Released,
    };

    private static HandoverWish Handover { get; } = new()
    {
        NewResponsibleName = "Malin Personsdotter",
        NewResponsibleEmail = "staff@demo.test",
        NewStandInName = "Nils Redaktör",
        NewStandInEmail = "nils@demo.test",
        HandoverReason = "Slutar.",
        HandoverPlan = "En timme.",
        FormerAccess = FormerAccess.StaysAdministrator,
    };

    private static async Task<Request> HandedOverAsync(PortalDbContext db, Scene scene)
    {
        var request = Request.Start(Guid.CreateVersion7(), await ContentAsync(db, scene, RequestType.ChangeResponsible), scene.Requester, scene.Now);
        var terms = scene.Request.Terms with
        {
            Policy = new() { EndorsementNeededFor = [] },
            Consents = [new(ConsentPart.Leaving, new("Rebecka", "requester@demo.test"), true), new(ConsentPart.Taking, new("Malin", "Staff@demo.test"), false)],
        };
        request.Submit(terms, scene.Requester, scene.Now);
        await SaveAsync(db, request);
        request.Assign(new(scene.Officer.PersonId!.Value, scene.Officer.Name), scene.Officer, scene.Now);
        request.Record("MIUN 2026/17", scene.Officer, scene.Now);
        request.Consent(EmailAddress.Normalize("staff@demo.test"), scene.Head, scene.Now);
        await db.SaveChangesAsync(Cancel);
        request.Approve(new() { Undertakings = [new("Ett", "Malin", new(2026, 5, 1)), new("Två")], FollowUpOn = new(2026, 9, 1) }, new(), scene.Officer, scene.Now);
        request.Meet([2], scene.Requester, scene.Now);
        await db.SaveChangesAsync(Cancel);
        return request;
    }

    private static async Task SaveAsync(PortalDbContext db, Request request)
    {
        db.Requests.Add(request);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<Request> LatestAsync()
    {
        await using var db = _database.Open();
        return await db.Requests.AsNoTracking().OrderByDescending(request => request.CreatedAt).ThenByDescending(request => request.Id).FirstAsync(Cancel);
    }

    /// <summary>Records compare their lists by reference, so all that they say is compared as text.</summary>
    private static string Told(RequestContent content) => JsonSerializer.Serialize(content);
}
