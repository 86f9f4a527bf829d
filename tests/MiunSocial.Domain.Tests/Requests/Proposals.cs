using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>A proposal with nothing missing; tests take away what they are about.</summary>
internal static class Proposals
{
    public static ChannelKind OpenKind { get; } = Kind(isOpenToRequests: true);

    public static ChannelKind ClosedKind { get; } = Kind(isOpenToRequests: false);

    public static AccountProposal Complete { get; } = new()
    {
        Need = "Projects end before anyone outside has heard of them.",
        Reach = "Care staff in the inland municipalities.",
        Aim = "More partners in the next application.",
        WhyNotExisting = "The university's page is for students.",
        AudienceIds = [Guid.Parse("0199a000-0000-7000-8000-0000000000b1")],
        KindId = OpenKind.Id,
        WishedName = "Rural Care",
        WishedHandle = "miun.ruralcare",
        Languages = ["sv"],
        People =
        [
            Person(ChannelPart.Responsible, "Lena Lind"),
            Person(ChannelPart.Administrator, "Lena Lind"),
            Person(ChannelPart.Administrator, "Max Myr"),
            Person(ChannelPart.StandIn, "Sara Sund"),
        ],
        FunctionMailbox = "ruralcare@miun.example",
        Content = "Short reports from the field.",
        Frequency = "Twice a week.",
        SamplePost = "Today we measured the distance to the nearest clinic.",
        TimeSetAside = "Two hours a week.",
        WatchRoutine = "The office looks in every weekday morning.",
        Archiving = "A copy in June and in December.",
        ClosingPlan = "Closed when the grant ends.",
        SuccessMeasure = "Five new partners in two years.",
        HasReadGuidelines = true,
    };

    public static LiveAccount Live { get; } = new()
    {
        Address = "https://www.facebook.com/miun.ruralcare",
        Handle = "miun.ruralcare",
        Administrators = [Person(ChannelPart.Administrator, "Lena Lind"), Person(ChannelPart.Administrator, "Max Myr")],
        HasTwoStepSignIn = true,
    };

    public static ProposedPerson Person(ChannelPart part, string name, Affiliation affiliation = Affiliation.Employee) => new()
    {
        Part = part,
        Name = name,
        Email = $"{name.Replace(' ', '.').ToLowerInvariant()}@miun.example",
        Affiliation = affiliation,
    };

    public static AccountProposal Without(this AccountProposal proposal, ChannelPart part) =>
        proposal with { People = [.. proposal.People.Where(person => person.Part != part)] };

    public static AccountProposal AdministeredBy(this AccountProposal proposal, params ProposedPerson[] administrators) =>
        proposal with { People = [.. proposal.Without(ChannelPart.Administrator).People, .. administrators] };

    private static ChannelKind Kind(bool isOpenToRequests) => ChannelKind.Create(
        "instagram",
        Guid.CreateVersion7(),
        new()
        {
            Name = LocalizedText.Same("Instagram"),
            Purpose = LocalizedText.Empty,
            Strategy = LocalizedText.Empty,
            HeldBy = ChannelHolder.Unit,
            IsOpenToRequests = isOpenToRequests,
            Position = 0,
        },
        Actor.Clock,
        Moments.Monday);
}
