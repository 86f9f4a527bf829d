using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Outbox;

/// <summary>Who hears of what. The one who acted hears nothing, but for the receipt of a submission.</summary>
[OnEveryDatabase]
public sealed class RequestNoticesTests : IDisposable
{
    private const string Requester = "requester";
    private const string Head = "head";
    private const string Officer = "officer";
    private const string OtherOfficer = "officer2";
    private const string Administrator = "admin";

    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<RequestState, RequestVerb, string[]> Steps => new()
    {
        { RequestState.Draft, RequestVerb.Submit, [$"{Requester}:RequestReceived", $"{Head}:EndorsementAsked"] },
        { RequestState.Endorsement, RequestVerb.Endorse, [$"{Requester}:RequestEndorsed", .. Officers("ReviewAsked")] },
        { RequestState.Endorsement, RequestVerb.Decline, [$"{Requester}:RequestDeclined"] },
        { RequestState.Endorsement, RequestVerb.Withdraw, [$"{Head}:RequestWithdrawn"] },
        { RequestState.Review, RequestVerb.Return, [$"{Requester}:RequestReturned"] },
        { RequestState.Review, RequestVerb.Approve, [$"{Requester}:AccountToCreate"] },
        { RequestState.Review, RequestVerb.Reject, [$"{Requester}:RequestRejected"] },
        { RequestState.Review, RequestVerb.Withdraw, [.. Officers("RequestWithdrawn")] },
        { RequestState.Completion, RequestVerb.Resubmit, [$"{Requester}:RequestReceived", .. Officers("ReviewAsked")] },
        { RequestState.Completion, RequestVerb.Withdraw, [.. Officers("RequestWithdrawn")] },
        { RequestState.Completion, RequestVerb.Expire, [$"{Requester}:RequestExpired"] },
        { RequestState.Setup, RequestVerb.Confirm, [.. Officers("VerificationAsked")] },
        { RequestState.Setup, RequestVerb.Withdraw, [.. Officers("RequestWithdrawn")] },
        { RequestState.Setup, RequestVerb.Expire, [$"{Requester}:RequestExpired"] },
        { RequestState.Verification, RequestVerb.SendBack, [$"{Requester}:RequestSentBack"] },
        { RequestState.Verification, RequestVerb.Verify, [$"{Requester}:RequestVerified"] },
    };

    [Fact]
    public void Steps_AreAllThatTheWorkflowHas() =>
        Assert.Equal(
            RequestTransitions.All.Where(one => one.Verb != RequestVerb.Discard).Select(one => (one.From, one.Verb)).Order(),
            Steps.Select(row => (row.Data.Item1, row.Data.Item2)).Order());

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Step_IsToldToThoseItConcerns(RequestState from, RequestVerb verb, string[] told)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var builder = scene.Request;
        var request = await scene.AddAsync(from, _ => builder);

        builder.Apply(request, verb, verb == RequestVerb.Expire ? scene.Now.AddDays(32) : scene.Now);

        Assert.Equal(told.Order(StringComparer.Ordinal), await NoticesAsync(db, request));
    }

    [Fact]
    public async Task Submission_WithoutAKnownHead_IsToldToAdministrators()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        (await db.Units.SingleAsync(unit => unit.Id == scene.Unit.Id, Cancel)).AppointHead(null, Actor.Clock, scene.Now);
        var request = await scene.AddAsync(RequestState.Endorsement);

        Assert.Equal([$"{Administrator}:HeadMissing", $"{Requester}:RequestReceived"], await NoticesAsync(db, request));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-7, 0, true)]
    [InlineData(0, 7, true)]
    [InlineData(1, 7, false)]
    [InlineData(-7, -1, false)]
    public async Task StandIn_IsAskedWithinTheirDatesOnly(int fromDays, int toDays, bool isAsked)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var today = SwedishCalendar.DayOf(scene.Now);
        var standIn = new StandIn(scene.People["staff@demo.test"].PersonId!.Value, today.AddDays(fromDays), today.AddDays(toDays));
        (await db.Units.SingleAsync(unit => unit.Id == scene.Unit.Id, Cancel)).AddStandIn(standIn, Actor.Clock, scene.Now);
        var request = await scene.AddAsync(RequestState.Endorsement);

        Assert.Equal(isAsked, (await NoticesAsync(db, request)).Contains("staff:EndorsementAsked"));
    }

    [Fact]
    public async Task Officer_WhoHasTheRequest_HearsThatItExpired_AndNobodyElse()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Completion);
        request.Assign(new(scene.Officer.PersonId!.Value, scene.Officer.Name), scene.OtherOfficer, scene.Now);
        request.Expire(scene.Now.AddDays(32));

        Assert.Equal([$"{Officer}:RequestLapsed", $"{Requester}:RequestExpired"], await NoticesAsync(db, request));
    }

    [Fact]
    public async Task Officer_WhoActs_HearsNothingButTheOthersDo()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review, builder => builder with { Requester = scene.OtherOfficer });
        request.Withdraw(null, scene.OtherOfficer, scene.Now);

        Assert.Equal([$"{Officer}:RequestWithdrawn"], await NoticesAsync(db, request));
    }

    [Fact]
    public async Task Officer_IsNotAskedToDecideTheirOwnRequest()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review, builder => builder with { Requester = scene.OtherOfficer });

        Assert.Equal([$"{OtherOfficer}:RequestEndorsed", $"{Officer}:ReviewAsked"], await NoticesAsync(db, request));
    }

    [Fact]
    public async Task Account_ThatIsThereAlready_IsApprovedWithoutAnythingToCreate()
    {
        await using var db = _database.Open();
        var request = await (await Scene.LoadAsync(db)).AddAsync(RequestState.Verification, builder => builder with { Type = RequestType.RegisterExisting });

        Assert.Contains($"{Requester}:RequestApproved", await NoticesAsync(db, request));
    }

    [Fact]
    public async Task Head_WhoIsAppointedWhileRequestsWait_IsAskedForEach_ButTheirOwn()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var staff = scene.People["staff@demo.test"];
        var waiting = await scene.AddAsync(RequestState.Endorsement);
        await scene.AddAsync(RequestState.Review);
        await scene.AddAsync(RequestState.Endorsement, builder => builder with { Requester = staff });
        await db.SaveChangesAsync(Cancel);

        await new RequestNotices(db).AddForEndorserAsync(scene.Unit.Id, staff.PersonId!.Value, scene.Now, Cancel);

        var asked = db.ChangeTracker.Entries<OutboxMessage>().Select(entry => entry.Entity).Where(one => one.RecipientId == staff.PersonId).ToList();
        Assert.All(asked, one => Assert.Equal(NoticeKind.EndorsementAsked, one.Kind));
        Assert.Contains(waiting.Id, asked.Select(one => one.SubjectId));
        Assert.Equal(await db.Requests.CountAsync(one => one.EndorsingUnitId == scene.Unit.Id && one.State == RequestState.Endorsement && one.RequesterId != staff.PersonId, Cancel), asked.Count);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Head_WhoEndorsesNoMore_IsToldToAdministrators_WhereNobodyStandsIn(bool hasStandIn, bool isTold)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Endorsement);
        await db.SaveChangesAsync(Cancel);
        var unit = await db.Units.SingleAsync(one => one.Id == scene.Unit.Id, Cancel);
        if (hasStandIn)
        {
            var today = SwedishCalendar.DayOf(scene.Now);
            unit.AddStandIn(new(scene.People["staff@demo.test"].PersonId!.Value, today, today), Actor.Clock, scene.Now);
            await db.SaveChangesAsync(Cancel);
        }

        await new RequestNotices(db).AddForHeadlessAsync(unit.HeadId!.Value, scene.Now, Cancel);

        var told = db.ChangeTracker.Entries<OutboxMessage>().Select(entry => entry.Entity).Where(one => one.Kind == NoticeKind.HeadMissing && one.SubjectId == request.Id);
        Assert.Equal(isTold, told.Any());
    }

    [Fact]
    public async Task Head_WhoIsNoLongerStaff_IsNotAsked()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var staff = await db.Roles.SingleAsync(role => role.Name == nameof(Role.Staff), Cancel);
        await db.UserRoles.Where(held => held.UserId == scene.Head.PersonId && held.RoleId == staff.Id).ExecuteDeleteAsync(Cancel);
        var request = await scene.AddAsync(RequestState.Endorsement);

        Assert.Equal([$"{Administrator}:HeadMissing", $"{Requester}:RequestReceived"], await NoticesAsync(db, request));
    }

    [Fact]
    public async Task Advice_IsAnsweredAndNotApproved()
    {
        await using var db = _database.Open();
        var request = await (await Scene.LoadAsync(db)).AddAsync(RequestState.Completed, builder => builder with
        {
            Type = RequestType.Advice,
            Says = content => content with { Advice = new() { Subject = "Tävling", Question = "Får vi?" } },
        });

        Assert.Equal([$"{Requester}:RequestAnswered"], await NoticesAsync(db, request));
    }

    [Fact]
    public async Task Officer_WhoHasLeft_HearsNothing()
    {
        await using var db = _database.Open();
        await new APerson { Email = "borta@demo.test", Roles = [Role.Officer], IsActive = false }.AddToAsync(db, DateTime.UtcNow);
        var request = await (await Scene.LoadAsync(db)).AddAsync(RequestState.Review);

        Assert.DoesNotContain(await NoticesAsync(db, request), notice => notice.StartsWith("borta", StringComparison.Ordinal));
    }

    public void Dispose() => _database.Dispose();

    private static IEnumerable<string> Officers(string kind) => [$"{Officer}:{kind}", $"{OtherOfficer}:{kind}"];

    /// <summary>The notices of the latest step, as <c>person:kind</c>, after they were saved.</summary>
    private static async Task<IEnumerable<string>> NoticesAsync(PortalDbContext db, Request request)
    {
        await new RequestNotices(db).AddForLatestStepAsync(request, Cancel);
        await db.SaveChangesAsync(Cancel);
        var notices = await (
            from notice in db.Outbox
            join person in db.Users on notice.RecipientId equals person.Id
            where notice.SubjectId == request.Id && notice.SubjectLabel == request.Reference
            select new { person.Email, notice.Kind }).ToListAsync(Cancel);
        return notices.Select(notice => $"{notice.Email!.Split('@')[0]}:{notice.Kind}").Order(StringComparer.Ordinal);
    }
}
