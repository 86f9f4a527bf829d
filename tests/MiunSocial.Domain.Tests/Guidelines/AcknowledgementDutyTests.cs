using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Domain.Tests.Guidelines;

/// <summary>Whoever is responsible for a channel acknowledges what is for it, once however many channels they have.</summary>
public sealed class AcknowledgementDutyTests
{
    private static readonly ChannelSort Facebook = new("facebook", "facebook-units", IsLendable: false);
    private static readonly ChannelSort LentInstagram = new("instagram", "instagram-official", IsLendable: true);

    [Theory]
    [InlineData(GuidelineScope.All, null, true, true)]
    [InlineData(GuidelineScope.Topic, "moderation", true, true)]
    [InlineData(GuidelineScope.Topic, "guest-borrowers", false, true)]
    [InlineData(GuidelineScope.Platform, "facebook", true, false)]
    [InlineData(GuidelineScope.Platform, "instagram", false, true)]
    [InlineData(GuidelineScope.Kind, "facebook-units", true, false)]
    [InlineData(GuidelineScope.Kind, "instagram-official", false, true)]
    [InlineData(GuidelineScope.Platform, "facebook-units", false, false)]
    public void Guideline_IsForTheChannelsOfItsScope(GuidelineScope scope, string? key, bool isForFacebook, bool isForLent)
    {
        Assert.Equal(isForFacebook, GuidelineReach.Covers(scope, key, Facebook));
        Assert.Equal(isForLent, GuidelineReach.Covers(scope, key, LentInstagram));
    }

    [Fact]
    public void SomebodyWithSeveralChannels_HasEachGuidelineOnce_WithTheChannelsItIsFor()
    {
        GuidelineTerms[] guidelines = [Terms(GuidelineScope.All), Terms(GuidelineScope.Platform, "facebook")];

        var duties = AcknowledgementDuty.Of(guidelines, [Answers("lena@demo.test", "B", Facebook), Answers("Lena@Demo.test", "A", LentInstagram)]).ToList();

        Assert.Equal(guidelines, duties.Select(duty => duty.Guideline));
        Assert.Equal([["A", "B"], ["B"]], duties.Select(duty => duty.Channels.Select(channel => channel.ChannelName)));
        Assert.All(duties, duty => Assert.Equal("LENA@DEMO.TEST", duty.EmailKey));
    }

    [Fact]
    public void EverybodyResponsible_HasADutyOfTheirOwn() => Assert.Equal(
        ["LENA@DEMO.TEST", "OLA@DEMO.TEST"],
        AcknowledgementDuty.Of([Terms(GuidelineScope.All)], [Answers("lena@demo.test", "A", Facebook), Answers("ola@demo.test", "A", Facebook)]).Select(duty => duty.EmailKey));

    [Fact]
    public void GuidelineForOtherChannels_AsksNobody() =>
        Assert.Empty(AcknowledgementDuty.Of([Terms(GuidelineScope.Platform, "linkedin")], [Answers("lena@demo.test", "A", Facebook)]));

    private static GuidelineTerms Terms(GuidelineScope scope, string? key = null) => new(Guid.NewGuid(), 1, scope, key);

    private static Responsibility Answers(string email, string channel, ChannelSort sort) =>
        new() { Name = "Lena Exempel", Email = email, ChannelSlug = channel, ChannelName = channel, Sort = sort };
}
