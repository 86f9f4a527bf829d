using CsCheck;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestReplyClockTests
{
    private static readonly Policy Policy = new();

    [Fact]
    public void Endorse_OnAMonday_PromisesAReplyTenWorkingDaysLater()
    {
        var request = RequestBuilder.NewAccount(RequestState.Endorsement);

        request.Endorse(note: null, Policy, Cast.Head, Moments.Monday);

        Assert.Equal(new DateOnly(2026, 3, 16), request.ReplyDueOn);
    }

    [Fact]
    public void Endorse_BeforeEaster_DoesNotCountTheHolidays()
    {
        var request = RequestBuilder.NewAccount(RequestState.Endorsement);

        request.Endorse(note: null, Policy, Cast.Head, Moments.At(2026, 3, 30));

        Assert.Equal(new DateOnly(2026, 4, 15), request.ReplyDueOn);
    }

    [Fact]
    public void Endorse_LateInTheEveningInSweden_CountsFromTheSwedishDay()
    {
        var request = RequestBuilder.NewAccount(RequestState.Endorsement);
        var tuesdayInSweden = new DateTime(2026, 3, 2, 23, 30, 0, DateTimeKind.Utc);

        request.Endorse(note: null, Policy, Cast.Head, tuesdayInSweden);

        Assert.Equal(new DateOnly(2026, 3, 17), request.ReplyDueOn);
    }

    [Fact]
    public void Return_AfterThreeWorkingDays_StopsTheClockWithSevenLeft()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Return("Who answers in July?", Policy, Cast.Officer, Moments.At(2026, 3, 5));

        Assert.Null(request.ReplyDueOn);
        Assert.Equal(7, request.ReplyDaysLeft);
    }

    [Fact]
    public void Resubmit_WeeksLater_GivesTheDaysThatWereLeft()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Return("Who answers in July?", Policy, Cast.Officer, Moments.At(2026, 3, 5));

        request.Resubmit(RequestBuilder.Terms(), answer: null, Cast.Requester, Moments.At(2026, 3, 23));

        Assert.Equal(new DateOnly(2026, 4, 1), request.ReplyDueOn);
        Assert.Null(request.ReplyDaysLeft);
    }

    [Fact]
    public void Return_WhenTheReplyIsOverdue_LeavesNoDays()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Return("Who answers in July?", Policy, Cast.Officer, Moments.At(2026, 4, 20));

        Assert.Equal(0, request.ReplyDaysLeft);
    }

    [Fact]
    public void Resubmit_WhenNoDaysWereLeft_GivesAWorkingDay()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Return("Who answers in July?", Policy, Cast.Officer, Moments.At(2026, 4, 20));

        request.Resubmit(RequestBuilder.Terms(), answer: null, Cast.Requester, Moments.At(2026, 4, 25));

        Assert.Equal(new DateOnly(2026, 4, 27), request.ReplyDueOn);
    }

    [Fact]
    public void Approve_FirstOfTwo_DoesNotRestartTheClock()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Approve(new(), new Policy { OfficersToApprove = 2 }, Cast.Officer, Moments.At(2026, 3, 9));

        Assert.Equal(new DateOnly(2026, 3, 16), request.ReplyDueOn);
    }

    [Fact]
    public void Endorse_BeforeMidsummer_DoesNotCountAFreeEve()
    {
        Assert.Equal(new DateOnly(2026, 6, 22), DueOn(new Policy { ReplyPromiseWorkingDays = 1 }));
        Assert.Equal(new DateOnly(2026, 6, 19), DueOn(new Policy { ReplyPromiseWorkingDays = 1, FreeEves = [SwedishEve.Christmas] }));

        static DateOnly? DueOn(Policy policy)
        {
            var request = RequestBuilder.NewAccount(RequestState.Endorsement);
            request.Endorse(note: null, policy, Cast.Head, Moments.At(2026, 6, 18));
            return request.ReplyDueOn;
        }
    }

    [Fact]
    public void ReturnAndResubmit_OverChristmas_CountTheSameDaysBeforeAndAfter()
    {
        var request = RequestBuilder.NewAccount(RequestState.Endorsement);
        request.Endorse(note: null, Policy, Cast.Head, Moments.At(2026, 12, 21));

        request.Return("Who answers in July?", Policy, Cast.Officer, Moments.At(2026, 12, 23));
        request.Resubmit(RequestBuilder.Terms(), answer: null, Cast.Requester, Moments.At(2026, 12, 29));

        // Two days are spent; the 30th, 4, 5, 7, 8, 11, 12 and 13 January are the eight that were left.
        Assert.Equal(new DateOnly(2027, 1, 13), request.ReplyDueOn);
    }

    [Fact]
    public void ReturnAndResubmit_OnAnyDays_GiveWhatIsLeftOfThePromise_AndAWorkingDayAtLeast() =>
        Gen.Select(Gen.Int[0, 14], Gen.Int[0, 200], Gen.Int[1, 30]).Sample((inReview, inCompletion, promise) =>
        {
            var policy = new Policy { ReplyPromiseWorkingDays = promise, FreeEves = [] };
            var request = new RequestBuilder(policy: policy).In(RequestState.Review);
            var returned = Earlier(Moments.MondayDay.AddDays(inReview), request.ReplyDueOn!.Value);
            var resubmitted = returned.AddDays(inCompletion);

            request.Return("Who answers in July?", policy, Cast.Officer, Moments.At(returned));
            request.Resubmit(RequestBuilder.Terms(policy), null, Cast.Requester, Moments.At(resubmitted));

            var spent = WorkingDays.ByLaw.Between(Moments.MondayDay, returned);
            var left = WorkingDays.ByLaw.Between(resubmitted, request.ReplyDueOn!.Value);
            return left == Math.Max(1, promise - spent);
        }, iter: 1000);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
