using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Testing.Builders;

/// <summary>Requests of other types than a new account, with nothing missing.</summary>
public static class Wishes
{
    /// <param name="about">The channel the request is about, and another.</param>
    public static ARequest Of(ARequest request, RequestType type, IReadOnlyList<Channel> about) => request with
    {
        Type = type,
        Proposal = type.AsksForAccount()
            ? request.Proposal with { ExistingAddress = $"instagram.com/{request.Proposal.WishedHandle}", HasTwoStepSignIn = true }
            : new(),
        Leaving = type == RequestType.ChangeResponsible
            ? about[0].People.Where(person => person.Part == ChannelPart.Responsible).Select(person => new NamedPerson(person.Name, person.Email)).FirstOrDefault()
            : null,
        Guidelines = type.AsksForAccount() ? request.Guidelines : [],
        Says = content => (type.IsAboutChannel() ? content with { ChannelId = about[0].Id, ChannelName = about[0].Name, UnitId = about[0].UnitId } : content) with
        {
            Development = type == RequestType.Develop ? Development : null,
            Closing = type == RequestType.Close ? Closing : null,
            Handover = type == RequestType.ChangeResponsible ? Handover : null,
            Advice = type == RequestType.Advice ? Advice : null,
        },
    };

    private static DevelopmentWish Development { get; } = new()
    {
        Goals = "Dubbelt så många svar.",
        PresentState = [.. Enum.GetValues<StatePoint>().Select(point => new PointAnswer(point, PointLevel.Partly))],
        Situation = "Inläggen läses men ingen svarar.",
        SupportWanted = "En workshop.",
        Resources = "Två timmar i veckan.",
    };

    private static ClosingWish Closing { get; } = new()
    {
        Way = ClosingWay.Delete,
        ClosingReason = "Projektet är slut.",
        Farewell = "Ett sista inlägg i maj.",
        ArchivedOn = new(2026, 6, 30),
        ArchivePlace = "Arkivet.",
        Links = "Borttagna.",
        Handle = HandleFate.Kept,
    };

    private static HandoverWish Handover { get; } = new()
    {
        NewResponsibleName = "Malin Personsdotter",
        NewResponsibleEmail = "staff@demo.test",
        HandoverReason = "Ylva slutar.",
        HandoverPlan = "En timme tillsammans.",
        FormerAccess = FormerAccess.Ends,
    };

    private static AdviceWish Advice { get; } = new() { Subject = "Får vi ha en tävling?", Question = "Vi vill lotta ut en bok." };
}
