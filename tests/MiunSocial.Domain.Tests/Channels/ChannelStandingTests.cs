using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;
using static MiunSocial.Domain.Tests.Channels.ChannelBuilder;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>Where a channel stands in its life when it is written down, and what becomes of its address when it ends.</summary>
public sealed class ChannelStandingTests
{
    private static readonly FormerAddress Left = new()
    {
        Handle = "old",
        Address = "https://www.facebook.com/old",
        Until = new(2020, 5, 1),
    };

    [Fact]
    public void Import_OfAnyStanding_KeepsItsDatesAndItsFormerAddresses()
    {
        var standing = new ChannelStanding
        {
            Status = ChannelStatus.Paused,
            ActiveSince = new(2018, 1, 1),
            NextReview = NextReview,
            LastReviewedOn = new(2025, 1, 1),
            FormerAddresses = [Left, Left with { Handle = "older", Until = new(2022, 5, 1) }],
        };

        var channel = Channel.Import(ChannelBuilder.Facts, "https://www.facebook.com/new", standing, Officer, Moments.Monday);

        Assert.Equal((ChannelStatus.Paused, standing.ActiveSince), (channel.Status, channel.ActiveSince));
        Assert.Equal((NextReview, standing.LastReviewedOn), (channel.NextReview, channel.LastReviewedOn));
        Assert.Equal([(1, "old"), (2, "older")], channel.FormerAddresses.Select(one => (one.Number, one.Handle)));
        Assert.Equal(new DateOnly(2022, 5, 1), channel.AddressSince);
        Assert.Equal(HistoryKind.ChannelImported, channel.OnlyEvent().Kind);
    }

    [Fact]
    public void Import_WithoutAnAddress_HasItSinceNever()
    {
        var standing = new ChannelStanding { Status = ChannelStatus.Closed, ClosedOn = new(2024, 6, 1) };

        var channel = Channel.Import(ChannelBuilder.Facts, address: null, standing, Officer, Moments.Monday);

        Assert.Equal((null, null, standing.ClosedOn), (channel.Address, channel.AddressSince, channel.ClosedOn));
    }

    [Fact]
    public void Close_WithTheHandleKept_StaysOurAddress()
    {
        var channel = In(ChannelStatus.Closing);

        channel.Close(new() { Reason = "Copied", Handle = HandleFate.Kept, ArchivedOn = Moments.MondayDay }, Officer, Moments.Monday);

        Assert.Equal((Verified.Address, Moments.MondayDay), (channel.Address, channel.Care.LastArchivedOn));
        Assert.Empty(channel.FormerAddresses);
    }

    [Fact]
    public void Close_WithTheHandleReleased_LeavesTheAddressToAnyone()
    {
        var channel = In(ChannelStatus.Closing);

        channel.Close(new() { Reason = "Copied", Handle = HandleFate.Released }, Officer, Moments.Monday);

        Assert.Equal((null, null), (channel.Address, channel.AddressSince));
        var left = Assert.Single(channel.FormerAddresses);
        Assert.Equal((Verified.Handle, Verified.Address, Moments.MondayDay), (left.Handle, left.Address, left.Until));
        Assert.Equal("Copied", channel.OnlyEvent().Reason);
    }

    [Fact]
    public void Activate_WithAReason_TellsIt()
    {
        var channel = In(ChannelStatus.Planned);

        channel.Activate(Verified, NextReview, Officer, Moments.Monday, "Seen on the platform");

        Assert.Equal("Seen on the platform", channel.OnlyEvent().Reason);
        Assert.Equal(Moments.MondayDay, channel.AddressSince);
    }

    [Fact]
    public void Register_WithAnIdMadeByTheForm_HasIt()
    {
        var id = Guid.CreateVersion7();

        var channel = Channel.Register(ChannelBuilder.Facts with { Id = id }, address: null, NextReview, Officer, Moments.Monday, "Known for years");

        Assert.Equal((id, "Known for years"), (channel.Id, channel.OnlyEvent().Reason));
    }
}
