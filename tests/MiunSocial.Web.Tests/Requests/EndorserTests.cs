using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Who is asked to endorse, and who may.</summary>
public sealed class EndorserTests : IDisposable
{
    private const string OwnUnit = "halsovetenskap";

    private readonly Office _office = new();

    [Theory]
    [InlineData(OwnUnit)]
    [InlineData("sportvetenskap")]
    public async Task Head_WhoAsksForTheirOwnUnit_NeedsNoEndorsement(string unit)
    {
        var kept = await SubmittedAsync(await _office.Head, unit);

        Assert.Equal((RequestState.Review, await UnitAsync(OwnUnit)), (kept.Request.State, kept.Request.EndorsingUnitId));
        Assert.NotNull(kept.Request.ReplyDueOn);
        Assert.Equal(["head:RequestReceived", "officer2:ReviewAsked", "officer:ReviewAsked"], kept.Told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Head_WhoAsksForAnotherUnit_NeedsItsHead()
    {
        var kept = await SubmittedAsync(await _office.Head, "ekonomi-turism");

        Assert.Equal(RequestState.Endorsement, kept.Request.State);
        Assert.Equal(["head:RequestReceived", "helena.sjoklinga:EndorsementAsked"], kept.Told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Head_WhoHasLeft_IsNobodysHead()
    {
        await _office.Portal.WithDatabaseAsync(db => db.Users.Where(person => person.Email == "helena.sjoklinga@demo.test")
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.IsActive, false)));

        var kept = await SubmittedAsync(await _office.Requester, "ekonomi-turism");

        Assert.NotEqual(await UnitAsync("ekonomi-turism"), kept.Request.EndorsingUnitId);
    }

    [Fact]
    public async Task Unit_WithoutAHead_IsEndorsedByTheUnitAbove()
    {
        var kept = await SubmittedAsync(await _office.Requester, "sportvetenskap");

        Assert.Equal(await UnitAsync(OwnUnit), kept.Request.EndorsingUnitId);
        Assert.Equal(["head:EndorsementAsked", "requester:RequestReceived"], kept.Told.Order(StringComparer.Ordinal));
        await Office.MoveAsync(await _office.Head, kept.Request.Reference!, RequestVerb.Endorse);
        Assert.Equal(RequestState.Review, (await _office.KeptAsync(kept.Request.Id)).Request.State);
    }

    [Fact]
    public async Task University_WithoutAnyHead_LetsAdministratorsKnow()
    {
        await DismissAllHeadsAsync();

        var kept = await SubmittedAsync(await _office.Requester, OwnUnit);

        Assert.Equal((RequestState.Endorsement, await UnitAsync(OwnUnit)), (kept.Request.State, kept.Request.EndorsingUnitId));
        Assert.Equal(["admin:HeadMissing", "requester:RequestReceived"], kept.Told.Order(StringComparer.Ordinal));
        await ChangeUnitAsync(async unit => unit.AppointHead((await _office.Scene).Head.PersonId, Actor.Clock, DateTime.UtcNow));
        await Office.MoveAsync(await _office.Head, kept.Request.Reference!, RequestVerb.Endorse);
        Assert.Equal(RequestState.Review, (await _office.KeptAsync(kept.Request.Id)).Request.State);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-5, 5)]
    public async Task StandIn_WithinTheirDates_IsAskedAndEndorses(int from, int to)
    {
        await AddStandInAsync("staff@demo.test", from, to);
        var kept = await SubmittedAsync(await _office.Requester, OwnUnit);

        var page = await (await Office.MoveAsync(await _office.Staff, kept.Request.Reference!, RequestVerb.Endorse)).FollowAsync();

        var after = await _office.KeptAsync(kept.Request.Id);
        Assert.Equal(["head:EndorsementAsked", "requester:RequestReceived", "staff:EndorsementAsked"], kept.Told.Order(StringComparer.Ordinal));
        Assert.Equal((RequestState.Review, "Malin Personsdotter"), (after.Request.State, after.Step.ActorName));
        Assert.Contains("Malin Personsdotter", page.Texts(".timeline-item")[^1]);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(-5, -1)]
    public async Task StandIn_OutsideTheirDates_IsNoPartyToIt(int from, int to)
    {
        await AddStandInAsync("staff@demo.test", from, to);
        var kept = await SubmittedAsync(await _office.Requester, OwnUnit);
        var staff = await _office.Staff;

        Assert.Equal(["head:EndorsementAsked", "requester:RequestReceived"], kept.Told.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/requests/{kept.Request.Reference}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync("/approvals")).Status);
    }

    [Fact]
    public async Task StandIn_WhoAsks_StillNeedsTheHead()
    {
        await AddStandInAsync(Office.RequesterEmail, -1, 1);

        var kept = await SubmittedAsync(await _office.Requester, OwnUnit);

        var page = await (await _office.Requester).OpenAsync($"/requests/{kept.Request.Reference}");
        Assert.Equal(RequestState.Endorsement, kept.Request.State);
        Assert.Equal(["head:EndorsementAsked", "requester:RequestReceived"], kept.Told.Order(StringComparer.Ordinal));
        Assert.False(page.Has("form[action$='/endorse']"));
        Assert.Equal(HttpStatusCode.Conflict, (await Forgery.PostAsync(await _office.Requester, kept.Request, RequestVerb.Endorse)).Status);
        Assert.Equal(kept.Size, (await _office.KeptAsync(kept.Request.Id)).Size);
    }

    [Fact]
    public async Task StandIn_WhoAsksWhereThereIsNoHead_LetsAdministratorsKnow()
    {
        await DismissAllHeadsAsync();
        await AddStandInAsync(Office.RequesterEmail, -1, 1);

        var kept = await SubmittedAsync(await _office.Requester, OwnUnit);

        Assert.Equal(["admin:HeadMissing", "requester:RequestReceived"], kept.Told.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _office.Dispose();

    private async Task<Kept> SubmittedAsync(PortalClient person, string unit)
    {
        var unitId = await UnitAsync(unit);
        return await _office.KeptAsync(await person.SubmitNewAsync(form => form.Choose("UnitId", $"{unitId}")));
    }

    private async Task<Guid> UnitAsync(string slug) => (await _office.Scene).Units[slug].Id;

    private Task DismissAllHeadsAsync() => _office.Portal.WithDatabaseAsync(async db =>
    {
        await db.Units.ExecuteUpdateAsync(set => set.SetProperty(unit => unit.HeadId, (Guid?)null));
    });

    private async Task AddStandInAsync(string email, int from, int to)
    {
        var today = SwedishCalendar.DayOf(DateTime.UtcNow);
        var personId = (await _office.Scene).People[email].PersonId!.Value;
        await ChangeUnitAsync(unit =>
        {
            unit.AddStandIn(new(personId, today.AddDays(from), today.AddDays(to)), Actor.Clock, DateTime.UtcNow);
            return Task.CompletedTask;
        });
    }

    private Task ChangeUnitAsync(Func<Unit, Task> change) => _office.Portal.WithDatabaseAsync(async db =>
    {
        await change(await db.Units.SingleAsync(unit => unit.Slug == OwnUnit));
        await db.SaveChangesAsync();
    });
}
