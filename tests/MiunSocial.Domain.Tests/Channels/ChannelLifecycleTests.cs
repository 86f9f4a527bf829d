using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;
using static MiunSocial.Domain.Channels.ChannelStatus;
using static MiunSocial.Domain.Channels.ChannelVerb;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class ChannelLifecycleTests
{
    /// <summary>The lifecycle as it was agreed, written down a second time so that the domain's table can be wrong.</summary>
    private static readonly (ChannelStatus From, ChannelVerb Verb, ChannelStatus To, HistoryKind Told)[] Contract =
    [
        (Planned, Activate, Active, HistoryKind.ChannelActivated),
        (Planned, CancelPlan, Closed, HistoryKind.ChannelCancelled),
        (Active, Pause, Paused, HistoryKind.ChannelPaused),
        (Paused, Resume, Active, HistoryKind.ChannelResumed),
        (Active, BeginClosing, Closing, HistoryKind.ChannelClosingBegun),
        (Paused, BeginClosing, Closing, HistoryKind.ChannelClosingBegun),
        (Closing, Close, Closed, HistoryKind.ChannelClosed),
    ];

    public static MatrixTheoryData<ChannelStatus, ChannelVerb> StatusesAndVerbs =>
        new(Enum.GetValues<ChannelStatus>(), Enum.GetValues<ChannelVerb>());

    [Fact]
    public void All_TheDomainsTable_IsTheContracts() =>
        Assert.Equal(Contract.Order(), ChannelTransitions.All.Select(row => (row.From, row.Verb, row.To, row.Happened)).Order());

    [Theory]
    [MemberData(nameof(StatusesAndVerbs))]
    public void Verb_InAStatus_LeadsWhereTheContractSaysOrChangesNothing(ChannelStatus status, ChannelVerb verb)
    {
        var channel = ChannelBuilder.In(status);
        var before = Facts.Of(channel);
        var expected = Contract.Where(row => row.From == status && row.Verb == verb).ToList();

        if (expected is [var row])
        {
            channel.Use(verb);
            Assert.Equal(row.To, channel.Status);
            var told = channel.OnlyEvent();
            Assert.Equal((row.Told, status.ToString(), row.To.ToString()), (told.Kind, told.Before["status"], told.After["status"]));
        }
        else
        {
            var refusal = Assert.Throws<TransitionNotAllowedException>(() => channel.Use(verb));
            Assert.Equal((verb.ToString(), status.ToString()), (refusal.Verb, refusal.State));
            Assert.Equal(before, Facts.Of(channel));
        }
    }

    [Theory]
    [InlineData(Planned, new[] { Activate, CancelPlan }, new ChannelVerb[0])]
    [InlineData(Active, new[] { Pause, BeginClosing }, new[] { Pause })]
    [InlineData(Paused, new[] { Resume, BeginClosing }, new[] { Resume })]
    [InlineData(Closing, new[] { Close }, new ChannelVerb[0])]
    [InlineData(Closed, new ChannelVerb[0], new ChannelVerb[0])]
    public void OpenTo_EachStatus_LetsOfficersMoveAllAndKeepersTheSeasonAlone(ChannelStatus status, ChannelVerb[] officers, ChannelVerb[] keepers)
    {
        Assert.Equal(officers, ChannelTransitions.OpenTo(isOfficer: true, isKeeper: false, status).Select(row => row.Verb));
        Assert.Equal(keepers, ChannelTransitions.OpenTo(isOfficer: false, isKeeper: true, status).Select(row => row.Verb));
        Assert.Empty(ChannelTransitions.OpenTo(isOfficer: false, isKeeper: false, status));
    }

    [Fact]
    public void All_OneStatusAndVerb_HasOneRow() => Assert.Distinct(ChannelTransitions.All.Select(row => (row.From, row.Verb)));

    [Fact]
    public void All_Closed_IsLeftByNothing() => Assert.DoesNotContain(ChannelTransitions.All, row => row.From == Closed);

    [Theory]
    [InlineData(Pause, Active, "Summer")]
    [InlineData(BeginClosing, Active, "The project ends")]
    [InlineData(Close, Closing, "Copied and released")]
    public void Verb_WithAReason_TellsIt(ChannelVerb verb, ChannelStatus from, string reason)
    {
        var channel = ChannelBuilder.In(from);

        channel.Use(verb);

        Assert.Equal((reason, ChannelBuilder.Officer), (channel.OnlyEvent().Reason, channel.OnlyEvent().Actor));
    }
}
