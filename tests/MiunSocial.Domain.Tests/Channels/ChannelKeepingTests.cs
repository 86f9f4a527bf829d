using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;
using static MiunSocial.Domain.Tests.Channels.ChannelBuilder;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class ChannelKeepingTests
{
    public static TheoryData<ChannelStatus> Statuses => [.. Enum.GetValues<ChannelStatus>()];

    [Fact]
    public void Maintain_WithNothingNew_TellsNothing()
    {
        var channel = In(ChannelStatus.Active);

        channel.Maintain(UpkeepOf(channel), Officer, Moments.Monday);

        Assert.Empty(channel.Events);
    }

    [Fact]
    public void Maintain_OfOneFact_TellsThatOneBeforeAndAfter()
    {
        var channel = In(ChannelStatus.Active);
        var upkeep = UpkeepOf(channel) with { Care = channel.Care with { CredentialsPlace = "The vault, folder Social media" } };

        channel.Maintain(upkeep, Officer, Moments.Monday, "Moved to the vault");

        var told = channel.OnlyEvent();
        Assert.Equal((HistoryKind.ChannelFactsChanged, "Moved to the vault"), (told.Kind, told.Reason));
        Assert.Equal(["credentialsPlace"], told.After.Keys);
        Assert.Equal((null, "The vault, folder Social media"), (told.Before["credentialsPlace"], told.After["credentialsPlace"]));
    }

    [Fact]
    public void Maintain_OfPeople_NamesThemWithNumbersThatWereNotUsedBefore()
    {
        var channel = In(ChannelStatus.Active);
        var last = channel.People.Max(person => person.Number);
        var people = new[] { Person(ChannelPart.Responsible, "Nora Ny"), Person(ChannelPart.Administrator, "Max Myr") };

        channel.Maintain(UpkeepOf(channel) with { People = people }, Officer, Moments.Monday);

        Assert.Equal(["Nora Ny", "Max Myr"], channel.People.Select(person => person.Name));
        Assert.All(channel.People, person => Assert.True(person.Number > last));
        Assert.Contains("Nora Ny", channel.OnlyEvent().After["people"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Facts_Changed_LeaveTheStatus(ChannelStatus status)
    {
        var channel = In(status);
        var kind = Kind(ChannelHolder.Unit, platformId: channel.PlatformId);

        channel.Maintain(UpkeepOf(channel) with { AnswerRoutine = "Every morning" }, Officer, Moments.Monday);
        channel.Profile(ProfileOf(channel, kind) with { Name = "Another name" }, "Renamed", Officer, Moments.Monday);
        channel.Transfer(Guid.CreateVersion7(), "Reorganised", Officer, Moments.Monday);
        channel.Readdress(new() { Handle = "other", Address = "https://www.facebook.com/other" }, "Renamed", Officer, Moments.Monday);

        Assert.Equal(status, channel.Status);
        Assert.Equal(4, channel.Events.Count);
        Assert.DoesNotContain(channel.Events, told => told.After.ContainsKey("status"));
    }

    [Fact]
    public void Profile_OfAnotherKind_TakesItsPlatformAndHub()
    {
        var channel = In(ChannelStatus.Planned);
        var kind = Kind(ChannelHolder.University, isHub: true);

        channel.Profile(ProfileOf(channel, kind), "Another platform was chosen", Officer, Moments.Monday);

        Assert.Equal((kind.Id, kind.PlatformId, true), (channel.KindId, channel.PlatformId, channel.IsHub));
        Assert.Equal(["kind"], channel.OnlyEvent().After.Keys);
    }

    [Fact]
    public void Profile_OfAnotherPlatformThanTheAddress_IsRefusedAndChangesNothing()
    {
        var channel = In(ChannelStatus.Active);
        var before = Shared.Facts.Of(channel);

        Assert.Throws<ArgumentException>(() => channel.Profile(ProfileOf(channel, Kind(ChannelHolder.Unit)), "By mistake", Officer, Moments.Monday));

        Assert.Equal(before, Shared.Facts.Of(channel));
    }

    [Fact]
    public void Profile_WithNotesAndAims_SortsTheNameAnewAndTellsAll()
    {
        var channel = In(ChannelStatus.Active);
        var profile = ProfileOf(channel, Kind(ChannelHolder.Unit, platformId: channel.PlatformId)) with
        {
            Name = "Öppen vård",
            Aims = [ChannelAim.Inform, ChannelAim.Engage],
            RecordNumber = "KOM 2026/12",
            OfficerNotes = "Ask about the logotype",
        };

        channel.Profile(profile, "Named anew", Officer, Moments.Monday);

        Assert.Equal(SortKey.Of("Öppen vård"), channel.SortKey);
        Assert.Equal("Inform Engage", channel.OnlyEvent().After["aims"]);
        Assert.Equal(("KOM 2026/12", "Ask about the logotype"), (channel.RecordNumber, channel.OfficerNotes));
    }

    [Fact]
    public void Readdress_ToAnotherHandle_KeepsTheOneItLeavesWithItsDates()
    {
        var channel = In(ChannelStatus.Active);

        channel.Readdress(new() { Handle = "glesbygd", Address = "https://www.facebook.com/glesbygd" }, "Renamed", Officer, Moments.Monday.AddDays(10));

        var left = Assert.Single(channel.FormerAddresses);
        Assert.Equal((Verified.Handle, Verified.Address, Moments.MondayDay, Moments.MondayDay.AddDays(10)), (left.Handle, left.Address, left.Since, left.Until));
        Assert.Equal(("glesbygd", Moments.MondayDay.AddDays(10)), (channel.Handle, channel.AddressSince));
        Assert.Equal(HistoryKind.ChannelReaddressed, channel.OnlyEvent().Kind);
    }

    [Fact]
    public void Readdress_OfTheIdAlone_LeavesNoAddressBehind()
    {
        var channel = In(ChannelStatus.Active);

        channel.Readdress(new() { Handle = channel.Handle, Address = channel.Address, PlatformAccountId = "42" }, "Found out", Officer, Moments.Monday);

        Assert.Empty(channel.FormerAddresses);
        Assert.Equal(["accountId"], channel.OnlyEvent().After.Keys);
    }

    [Fact]
    public void Readdress_Twice_NumbersTheAddressesInOrder()
    {
        var channel = In(ChannelStatus.Active);

        channel.Readdress(new() { Handle = "second", Address = "https://www.facebook.com/second" }, "Once", Officer, Moments.Monday);
        channel.Readdress(new() { Handle = "third", Address = "https://www.facebook.com/third" }, "Again", Officer, Moments.Monday);

        Assert.Equal([(1, Verified.Handle), (2, "second")], channel.FormerAddresses.Select(one => (one.Number, one.Handle)));
    }

    [Fact]
    public void Transfer_ToAnotherUnit_TellsWhy()
    {
        var channel = In(ChannelStatus.Active);
        var unitId = Guid.CreateVersion7();

        channel.Transfer(unitId, "Reorganised", Officer, Moments.Monday);
        channel.Transfer(unitId, "Reorganised", Officer, Moments.Monday);

        Assert.Equal(unitId, channel.UnitId);
        Assert.Equal((HistoryKind.ChannelTransferred, "Reorganised"), (channel.OnlyEvent().Kind, channel.OnlyEvent().Reason));
    }

    [Theory]
    [InlineData(ChannelPart.Responsible, true)]
    [InlineData(ChannelPart.Administrator, true)]
    [InlineData(ChannelPart.StandIn, false)]
    public void IsKeptBy_SomebodyOfAPart_IsTrueForThoseWhoAnswerOrPublish(ChannelPart part, bool expected)
    {
        var channel = Channel.Plan(ChannelBuilder.Facts with { People = [Person(part, "Lena Lind")] }, Officer, Moments.Monday);

        Assert.Equal(expected, channel.IsKeptBy("LENA.lind@miun.example"));
        Assert.False(channel.IsKeptBy("max.myr@miun.example"));
    }
}
