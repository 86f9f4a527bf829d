using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class ChannelTests
{
    [Fact]
    public void Plan_AnApprovedChannel_HasNoAddressAndIsNotInUse()
    {
        var channel = Channel.Plan(ChannelBuilder.Facts, ChannelBuilder.Officer, Moments.Monday);

        Assert.Equal(ChannelStatus.Planned, channel.Status);
        Assert.Equal((null, null, null), (channel.Address, channel.ActiveSince, channel.NextReview));
        Assert.Equal((ChannelBuilder.Facts.RequestId, "ruralcare"), (channel.RequestId, channel.Handle));
        Assert.Equal(HistoryKind.ChannelPlanned, channel.OnlyEvent().Kind);
    }

    [Fact]
    public void Plan_WithAudiences_KeepsThePrioritisedOneFirst()
    {
        var channel = Channel.Plan(ChannelBuilder.Facts, ChannelBuilder.Officer, Moments.Monday);

        Assert.Equal(ChannelBuilder.Facts.AudienceIds.Select((id, position) => new ChannelAudience(id, position)), channel.Audiences);
    }

    [Fact]
    public void Register_AnExistingChannel_IsActiveFromTheDay()
    {
        var address = "https://www.facebook.com/mittuniversitetet";

        var channel = Channel.Register(ChannelBuilder.Facts, address, nextReview: null, ChannelBuilder.Officer, Moments.Monday);

        Assert.Equal((ChannelStatus.Active, address), (channel.Status, channel.Address));
        Assert.Equal((Moments.MondayDay, null), (channel.ActiveSince, channel.NextReview));
        Assert.Equal((HistoryKind.ChannelRegistered, address), (channel.OnlyEvent().Kind, channel.OnlyEvent().After["address"]));
    }

    [Theory]
    [InlineData(ChannelHolder.University, ChannelVisibility.Public)]
    [InlineData(ChannelHolder.Unit, ChannelVisibility.Public)]
    [InlineData(ChannelHolder.Internal, ChannelVisibility.Internal)]
    public void Visibility_OfAKind_IsInternalWhereStaffHoldItAmongThemselves(ChannelHolder heldBy, ChannelVisibility expected)
    {
        var facts = ChannelBuilder.Facts with { Kind = ChannelBuilder.Kind(heldBy, isHub: true) };

        var channel = Channel.Plan(facts, ChannelBuilder.Officer, Moments.Monday);

        Assert.Equal(expected, channel.Visibility);
        Assert.True(channel.IsHub);
    }

    [Fact]
    public void Activate_WithTheVerifiedAccount_TakesItsFactsAndItsFirstReviewDate()
    {
        var channel = ChannelBuilder.In(ChannelStatus.Planned);

        channel.Activate(ChannelBuilder.Verified, ChannelBuilder.NextReview, ChannelBuilder.Officer, Moments.Monday);

        Assert.Equal(
            (ChannelBuilder.Verified.Handle, ChannelBuilder.Verified.Address, ChannelBuilder.Verified.PlatformAccountId),
            (channel.Handle, channel.Address, channel.PlatformAccountId));
        Assert.Equal(ChannelBuilder.Verified.People.Select(Known), channel.People.Select(Known));
        Assert.Equal((Moments.MondayDay, ChannelBuilder.NextReview), (channel.ActiveSince, channel.NextReview));
    }

    [Fact]
    public void Activate_WithTheVerifiedAccount_TellsHandleAddressAndPeopleBeforeAndAfter()
    {
        var channel = ChannelBuilder.In(ChannelStatus.Planned);

        channel.Use(ChannelVerb.Activate);

        var told = channel.OnlyEvent();
        Assert.Equal(("ruralcare", "Miun.RuralCare"), (told.Before["handle"], told.After["handle"]));
        Assert.Equal((null, ChannelBuilder.Verified.Address), (told.Before["address"], told.After["address"]));
        Assert.Equal("2027-03-02", told.After["nextReview"]);
        Assert.Contains("Lena Lind", told.Before["people"], StringComparison.Ordinal);
        Assert.Contains("Max Myr", told.After["people"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChannelStatus.Planned, ChannelVerb.CancelPlan)]
    [InlineData(ChannelStatus.Closing, ChannelVerb.Close)]
    public void Closed_ByEitherWay_KeepsTheDayAndTheRecord(ChannelStatus from, ChannelVerb verb)
    {
        var channel = ChannelBuilder.In(from);
        var address = channel.Address;

        channel.Use(verb);

        Assert.Equal((ChannelStatus.Closed, Moments.MondayDay), (channel.Status, channel.ClosedOn));
        Assert.Equal((address, "Rural Care"), (channel.Address, channel.Name));
    }

    [Fact]
    public void PauseAndResume_ForASeason_ChangeNoFacts()
    {
        var channel = ChannelBuilder.In(ChannelStatus.Active);
        var (address, since, review) = (channel.Address, channel.ActiveSince, channel.NextReview);

        channel.Use(ChannelVerb.Pause);
        channel.Use(ChannelVerb.Resume);

        Assert.Equal((ChannelStatus.Active, address, since, review), (channel.Status, channel.Address, channel.ActiveSince, channel.NextReview));
    }

    [Theory]
    [InlineData("MAX.MYR@miun.example", true)]
    [InlineData("somebody.else@miun.example", false)]
    public void IsLookedAfterBy_AnAddress_IsTrueForItsPeopleInAnyCase(string email, bool expected) =>
        Assert.Equal(expected, ChannelBuilder.In(ChannelStatus.Active).IsLookedAfterBy(email));

    [Fact]
    public void IndexForSearch_WithNamesAround_FindsWordStartsOfAllOfThem()
    {
        var channel = ChannelBuilder.In(ChannelStatus.Active);

        channel.IndexForSearch(new LocalizedText("Hälsovetenskap", "Health Sciences"), LocalizedText.Same("Alumni"));

        Assert.All(["rural", "miun", "halso", "health", "alumni", "glesbygd", "town"], word =>
            Assert.Contains($" {word}", channel.SearchText, StringComparison.Ordinal));
    }

    /// <summary>All but the number, which the channel gives.</summary>
    private static (ChannelPart, string, string, DateOnly, bool) Known(ChannelPerson person) =>
        (person.Part, person.Name, person.Email, person.Since, person.HasTwoStepSignIn);
}
