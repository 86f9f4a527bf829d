using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Requests;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Reminders reach those whose turn it is, once for each date they are about.</summary>
[OnEveryDatabase]
public sealed class ReminderTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly Office _office;

    public ReminderTests() => _office = new() { Portal = new() { Clock = _clock } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RequestState.Completion)]
    [InlineData(RequestState.Setup)]
    public async Task Requester_IsWarnedOnceAWeekBefore_AndOnceADayBefore(RequestState state)
    {
        var request = await _office.AddAsync(state);

        Assert.Empty(await ToldAfterAsync(request, 22));
        Assert.Equal(["requester:RequestExpiresWithinAWeek"], await ToldAfterAsync(request, 1));
        Assert.Empty(await ToldAfterAsync(request, 3));
        Assert.Equal(["requester:RequestExpiresWithinADay"], await ToldAfterAsync(request, 3));
        Assert.Empty(await ToldAfterAsync(request, 1));
        Assert.Empty(await ToldAfterAsync(request, 1));
    }

    [Fact]
    public async Task Requester_WhoseDeadlineMoves_IsWarnedAgain()
    {
        var request = await _office.AddAsync(RequestState.Completion);
        Assert.Single(await ToldAfterAsync(request, 24));

        await _office.Portal.WithDatabaseAsync(db => db.Requests.Where(one => one.Id == request.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DeadlineOn, request.DeadlineOn!.Value.AddDays(1)), Cancel));

        Assert.Equal(["requester:RequestExpiresWithinAWeek"], await ToldAfterAsync(request, 0));
    }

    [Fact]
    public async Task Officers_AreRemindedOfAPromise_AndOnceThatItIsLate()
    {
        var request = await _office.AddAsync(RequestState.Review);
        var due = request.ReplyDueOn!.Value.DayNumber - SwedishCalendar.DayOf(_clock.GetUtcNow().UtcDateTime).DayNumber;

        Assert.Equal(["officer2:ReplyDueSoon", "officer:ReplyDueSoon"], await ToldAfterAsync(request, due));
        Assert.Equal(["officer2:ReplyOverdue", "officer:ReplyOverdue"], await ToldAfterAsync(request, 1));
        Assert.Empty(await ToldAfterAsync(request, 5));
    }

    [Fact]
    public async Task Head_IsRemindedAfterAWorkingWeek_AndEachWeek()
    {
        var request = await _office.AddAsync(RequestState.Endorsement);
        var first = new WorkingDays([SwedishEve.Midsummer, SwedishEve.Christmas, SwedishEve.NewYear])
            .Add(SwedishCalendar.DayOf(request.SubmittedAt!.Value), 5).DayNumber - SwedishCalendar.DayOf(request.SubmittedAt.Value).DayNumber;

        Assert.Empty(await ToldAfterAsync(request, first - 1));
        Assert.Equal(["head:EndorsementReminder"], await ToldAfterAsync(request, 1));
        Assert.Empty(await ToldAfterAsync(request, 6));
        Assert.Equal(["head:EndorsementReminder"], await ToldAfterAsync(request, 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StandIn_WhoseDatesBegin_IsToldOnceOfWhatWaits_UnlessAskedBefore(bool isAsked)
    {
        var request = await _office.AddAsync(RequestState.Endorsement);
        var begins = SwedishCalendar.DayOf(_clock.GetUtcNow().UtcDateTime).AddDays(2);
        await _office.Portal.WithDatabaseAsync(async db =>
        {
            var staff = await db.Users.Where(person => person.Email == "staff@demo.test").Select(person => person.Id).SingleAsync(Cancel);
            var unit = await db.Units.SingleAsync(one => one.Id == request.EndorsingUnitId, Cancel);
            unit.AddStandIn(new(staff, begins, begins.AddDays(9)), Actor.Clock, _clock.GetUtcNow().UtcDateTime);
            if (isAsked)
            {
                await new RequestNotices(db).AddForEndorserAsync(unit.Id, staff, _clock.GetUtcNow().UtcDateTime, Cancel);
            }
            return await db.SaveChangesAsync(Cancel);
        });

        Assert.Empty(await ToldAfterAsync(request, 1));
        Assert.Equal(isAsked ? [] : ["staff:EndorsementAsked"], await ToldAfterAsync(request, 1));
        Assert.Empty(await ToldAfterAsync(request, 1));
    }

    [Fact]
    public async Task Administrators_AreTold_WhenNobodyIsThereToEndorse()
    {
        var request = await _office.AddAsync(RequestState.Endorsement);
        await _office.Portal.WithDatabaseAsync(db => db.Units.Where(unit => unit.Id == request.EndorsingUnitId)
            .ExecuteUpdateAsync(set => set.SetProperty(unit => unit.HeadId, (Guid?)null), Cancel));

        Assert.Equal(["admin:HeadMissing"], await ToldAfterAsync(request, 14));
    }

    [Fact]
    public async Task Parties_OfADevelopment_AreRemindedOfWhatTheyAgreedOn_AndOfTheFollowUp()
    {
        var today = SwedishCalendar.DayOf(_clock.GetUtcNow().UtcDateTime);
        var about = await _office.Portal.WithDatabaseAsync(db => db.Channels.Where(one => one.Status == ChannelStatus.Active).Take(2).ToListAsync(Cancel));
        var request = await _office.AddAsync(
            RequestState.Completed,
            one => Wishes.Of(one, RequestType.Develop, about) with { ActionDueOn = today.AddDays(3), FollowUpOn = today.AddDays(10) });

        Assert.Empty(await ToldAfterAsync(request, 3));
        Assert.Equal(["officer2:ActionOverdue", "officer:ActionOverdue", "requester:ActionOverdue"], await ToldAfterAsync(request, 1));
        Assert.Empty(await ToldAfterAsync(request, 5));
        Assert.Equal(["officer2:FollowUpDue", "officer:FollowUpDue", "requester:FollowUpDue"], await ToldAfterAsync(request, 1));
        Assert.Empty(await ToldAfterAsync(request, 1));
    }

    [Fact]
    public async Task Nodes_ThatRemindAtTheSameMoment_RemindOnce()
    {
        var request = await _office.AddAsync(RequestState.Setup);
        _clock.Advance(TimeSpan.FromDays(24));

        // As if the claim had failed: the reminders' own rows are what settles it.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(RemindAsync, Cancel)));

        Assert.Single((await _office.KeptAsync(request.Id)).Told, "requester:RequestExpiresWithinAWeek");
    }

    public void Dispose() => _office.Dispose();

    /// <summary>Lets days go by, and the job run twice on the last of them.</summary>
    /// <returns>Whom the last run told of what about the request.</returns>
    private async Task<IEnumerable<string>> ToldAfterAsync(Request request, int days)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        await RemindAsync();
        await RemindAsync();
        var now = _clock.GetUtcNow().UtcDateTime;
        var told = (await _office.KeptAsync(request.Id)).Notices.Where(notice => (now - notice.At).Duration() < TimeSpan.FromMilliseconds(1));
        var seen = told.Select(notice => notice.What).Order(StringComparer.Ordinal).ToList();
        _clock.Advance(TimeSpan.FromSeconds(1));
        return seen;
    }

    private async Task<int> RemindAsync()
    {
        await using var scope = _office.Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RequestReminding>().RemindDueAsync(Cancel);
    }
}
