using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Guidelines;

/// <summary>An acknowledgement is one person's word about one text; asking for it is remembered.</summary>
public sealed class AcknowledgementTests
{
    private static readonly Actor Lena = new() { PersonId = Guid.NewGuid(), Name = "Lena Exempel", Roles = new HashSet<Role> { Role.Staff } };
    private static readonly AcknowledgedText Text = new(Guid.NewGuid(), Guid.NewGuid(), 2, "2.1", "Tillgängligt innehåll");

    [Fact]
    public void Acknowledgement_SaysWhoAndWhichVersion_AndTellsHistoryOfTheGuideline()
    {
        var given = GuidelineAcknowledgement.Give(Text, "Lena.Exempel@demo.test", Lena, Moments.Monday);

        Assert.Equal((Text.GuidelineId, Text.VersionId, 2), (given.GuidelineId, given.VersionId, given.Major));
        Assert.Equal((Lena.PersonId!.Value, "Lena Exempel", "LENA.EXEMPEL@DEMO.TEST"), (given.PersonId, given.PersonName, given.EmailKey));
        var happened = Assert.Single(given.Events);
        Assert.Equal((HistoryKind.GuidelineAcknowledged, Text.GuidelineId, "Tillgängligt innehåll"), (happened.Kind, happened.SubjectId, happened.SubjectLabel));
        Assert.Equal("2.1", happened.After["version"]);
    }

    [Fact]
    public void Clock_AcknowledgesNothing() =>
        Assert.Throws<ArgumentException>(() => GuidelineAcknowledgement.Give(Text, "lena@demo.test", Actor.Clock, Moments.Monday));

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(40, true)]
    public void Reminder_IsDueAfterThePolicysDays_AndCountsFromTheLatest(int days, bool isDue)
    {
        var ask = AcknowledgementAsk.Ask(Text.GuidelineId, 2, Lena.PersonId!.Value, Moments.Monday);
        var policy = new Policy { AcknowledgementDays = 14 };

        Assert.Equal(isDue, ask.IsReminderDue(policy, Moments.MondayDay.AddDays(days)));
        ask.Remind(Moments.Monday.AddDays(days));
        Assert.False(ask.IsReminderDue(policy, Moments.MondayDay.AddDays(days + 13)));
        Assert.True(ask.IsReminderDue(policy, Moments.MondayDay.AddDays(days + 14)));
        Assert.Equal((1, Moments.Monday), (ask.Reminders, ask.AskedAt));
    }

    [Fact]
    public void Nobody_IsToldTwiceOnADay()
    {
        var ask = AcknowledgementAsk.Ask(Text.GuidelineId, 2, Lena.PersonId!.Value, Moments.Monday);

        Assert.False(ask.MayRemind(Moments.MondayDay));
        Assert.True(ask.MayRemind(Moments.MondayDay.AddDays(1)));
    }
}
