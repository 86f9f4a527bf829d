using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;
using static MiunSocial.Domain.Channels.LinkOutcome;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>Failures in a row mark a channel, never one; an answer ends them; what says nothing changes nothing.</summary>
public sealed class ChannelLinkTests
{
    private const string Address = "https://www.instagram.com/exempel/";

    private readonly ChannelLink _link = ChannelLink.Of(Guid.CreateVersion7(Moments.Monday), Moments.Monday);
    private DateTime _now = Moments.Monday;

    public static TheoryData<LinkOutcome[], LinkStatus, int> Courses => new()
    {
        { [], LinkStatus.NotChecked, 0 },
        { [Answers], LinkStatus.Answers, 0 },
        { [Moved], LinkStatus.Answers, 0 },
        { [Gone], LinkStatus.Failing, 1 },
        { [Failed], LinkStatus.Failing, 1 },
        { [Failed, Gone], LinkStatus.Failing, 2 },
        { [Failed, Gone, Failed], LinkStatus.Broken, 3 },
        { [Gone, Gone, Answers], LinkStatus.Answers, 0 },
        { [Gone, Gone, Answers, Gone, Gone], LinkStatus.Failing, 2 },
        { [Gone, Gone, Gone, Answers], LinkStatus.Answers, 0 },
        { [Gone, Gone, Gone, Moved], LinkStatus.Answers, 0 },
        { [Refused], LinkStatus.NotCheckable, 0 },
        { [Refused, Refused, Refused, Refused], LinkStatus.NotCheckable, 0 },
        { [Blocked, Blocked, Blocked], LinkStatus.NotCheckable, 0 },
        { [Answers, Refused], LinkStatus.NotCheckable, 0 },
        { [Gone, Refused, Gone, Blocked, Gone], LinkStatus.Broken, 3 },
        { [Gone, Gone, Gone, Refused], LinkStatus.Broken, 3 },
        { [Gone, Gone, Gone, Blocked, Answers], LinkStatus.Answers, 0 },
    };

    [Theory]
    [MemberData(nameof(Courses))]
    public void Checks_OnePerDay_LeadToAStatus(LinkOutcome[] outcomes, LinkStatus status, int failures)
    {
        foreach (var outcome in outcomes)
        {
            Record(outcome);
        }

        Assert.Equal((status, failures), (_link.Status, _link.Failures));
    }

    [Fact]
    public void Failures_WithinAnHour_CountAsOne()
    {
        for (var check = 0; check < 5; check++)
        {
            Record(Failed, after: TimeSpan.FromMinutes(10));
        }

        Assert.Equal((LinkStatus.Failing, 1), (_link.Status, _link.Failures));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(5, 5)]
    public void Mark_ComesWhenThePolicySays_ButNeverAtTheFirst(int policy, int marked)
    {
        var checks = 0;
        while (_link.Status != LinkStatus.Broken)
        {
            Record(Gone, policy: new() { LinkFailuresToMark = policy });
            checks++;
        }

        Assert.Equal(marked, checks);
    }

    [Fact]
    public void History_TellsWhenALinkBreaksAndWhenItRecovers_OnceEach()
    {
        foreach (var outcome in new[] { Answers, Gone, Gone, Gone, Gone, Refused, Answers, Answers })
        {
            Record(outcome);
        }

        Assert.Equal([HistoryKind.ChannelLinkBroken, HistoryKind.ChannelLinkRecovered], _link.Events.Select(told => told.Kind));
        var broken = _link.Events[0];
        Assert.Equal((_link.Id, "Provkanalen", Actor.Clock), (broken.SubjectId, broken.SubjectLabel, broken.Actor));
        Assert.Equal(("Failing", "Broken", "3"), (broken.Before["link"], broken.After["link"], broken.After["failures"]));
    }

    [Fact]
    public void NewAddress_StartsOver()
    {
        Record(Gone);
        Record(Gone);

        Record(Gone, address: "https://www.instagram.com/exempel2/");

        Assert.Equal((LinkStatus.Failing, 1, "https://www.instagram.com/exempel2/"), (_link.Status, _link.Failures, _link.Address));
        Assert.Null(_link.AnsweredAt);
    }

    [Theory]
    [InlineData(Answers, null, 7 * 24)]
    [InlineData(Refused, null, 7 * 24)]
    [InlineData(Gone, null, 24)]
    [InlineData(Refused, 2, 2)]
    [InlineData(Refused, 0, 1)]
    [InlineData(Refused, 24 * 365, 7 * 24)]
    public void NextCheck_IsSoonerForWhatFails_AndWaitsAsThePlatformAsks(LinkOutcome outcome, int? retryAfterHours, int hours)
    {
        TimeSpan? retryAfter = retryAfterHours is { } wait ? TimeSpan.FromHours(wait) : null;
        _link.Record(new() { Outcome = outcome, RetryAfter = retryAfter }, new("Provkanalen", Address), new(), Actor.Clock, _now);

        Assert.Equal(_now.AddHours(hours), _link.DueAt);
    }

    [Fact]
    public void Line_KeepsWhatWasSeen()
    {
        var seen = new LinkFinding { Outcome = Moved, StatusCode = 200, Milliseconds = 312, MovedTo = "https://www.instagram.com/nytt/" };

        var line = _link.Record(seen, new("Provkanalen", Address), new(), Actor.Clock, _now);

        Assert.Equal((_link.Id, _now, Address, Moved), (line.ChannelId, line.At, line.Address, line.Outcome));
        Assert.Equal((200, 312, "https://www.instagram.com/nytt/"), (line.StatusCode, line.Milliseconds, line.MovedTo));
        Assert.Equal((200, "https://www.instagram.com/nytt/", _now), (_link.StatusCode, _link.MovedTo, _link.AnsweredAt));
    }

    [Fact]
    public void Standing_KnowsNothingOfAnotherAddress_OrOfPlatformsThatAreNotAsked()
    {
        Record(Answers);

        Assert.Equal(LinkStatus.Answers, LinkStanding.Of(_link, Address, isCheckable: true));
        Assert.Equal(LinkStatus.NotChecked, LinkStanding.Of(_link, "https://www.instagram.com/annat/", isCheckable: true));
        Assert.Equal(LinkStatus.NotChecked, LinkStanding.Of(null, Address, isCheckable: true));
        Assert.Equal(LinkStatus.NotCheckable, LinkStanding.Of(_link, Address, isCheckable: false));
    }

    private void Record(LinkOutcome outcome, TimeSpan? after = null, Policy? policy = null, string address = Address)
    {
        _now += after ?? TimeSpan.FromDays(1);
        _link.Record(new() { Outcome = outcome }, new("Provkanalen", address), policy ?? new(), Actor.Clock, _now);
    }
}
