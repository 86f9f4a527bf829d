using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>What requests of each type say, with nothing missing.</summary>
internal static class Contents
{
    public static NamedChannel Channel { get; } = new()
    {
        Id = Guid.Parse("0199a000-0000-7000-8000-0000000000c1"),
        Name = "Rural Care",
        PlatformId = Guid.Parse("0199a000-0000-7000-8000-0000000000d1"),
        UnitId = Cast.UnitId,
        Status = ChannelStatus.Active,
        Responsible = new("Lena Lind", "lena@miun.example"),
    };

    public static RequestContent Of(RequestType type) => RequestContent.Empty(type, Cast.UnitId) with
    {
        ChannelId = type.IsAboutChannel() ? Channel.Id : null,
        ChannelName = type.IsAboutChannel() ? Channel.Name : "",
        Proposal = type switch
        {
            RequestType.NewAccount => Proposals.Complete,
            RequestType.RegisterExisting => Proposals.Complete with { ExistingAddress = "https://www.facebook.com/miun.ruralcare", HasTwoStepSignIn = true },
            _ => new(),
        },
        Development = type == RequestType.Develop ? Development : null,
        Closing = type == RequestType.Close ? Closing : null,
        Handover = type == RequestType.ChangeResponsible ? Handover : null,
        Advice = type == RequestType.Advice ? Advice : null,
    };

    public static RequestContent With(AccountProposal proposal) => Of(RequestType.NewAccount) with { Proposal = proposal };

    public static DevelopmentWish Development { get; } = new()
    {
        Goals = "Twice as many answers from care staff.",
        PresentState = [.. Enum.GetValues<StatePoint>().Select(point => new PointAnswer(point, PointLevel.Partly))],
        Situation = "Posts are read but nobody answers.",
        SupportWanted = "A workshop on questions that invite.",
        Resources = "Two people, two hours a week.",
    };

    public static ClosingWish Closing { get; } = new()
    {
        Way = ClosingWay.Delete,
        ClosingReason = "The grant has ended.",
        Farewell = "A last post in May tells where to go.",
        ArchivePlace = "The records office takes the copy in June.",
        Links = "Removed from the department's page.",
        Handle = HandleFate.Kept,
    };

    public static HandoverWish Handover { get; } = new()
    {
        NewResponsibleName = "Max Myr",
        NewResponsibleEmail = "max@miun.example",
        HandoverReason = "Lena Lind leaves in May.",
        HandoverPlan = "An hour together, and the vault's entry is shared.",
        FormerAccess = FormerAccess.Ends,
    };

    public static AdviceWish Advice { get; } = new()
    {
        Subject = "May we run a contest?",
        Question = "We would like to draw a winner among those who comment.",
        Background = "Another department did it last year.",
    };

    /// <summary>An approval with all that the type asks for.</summary>
    public static Approval Yes(RequestType type) => new()
    {
        Text = "Alternative texts always.",
        Undertakings = type == RequestType.Develop ? [new("Plan the spring", "Max Myr", new(2026, 5, 1))] : [],
        ExistingAccount = type == RequestType.RegisterExisting ? Proposals.Live : null,
    };
}
