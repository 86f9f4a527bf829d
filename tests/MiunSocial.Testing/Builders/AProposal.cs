using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Testing.Builders;

/// <summary>What a careful department writes: valid under the default policy.</summary>
public static class AProposal
{
    public static AccountProposal For(Guid kindId, params Guid[] audienceIds) => new()
    {
        Need = "Vi får samma frågor om fältkursen varje vecka.",
        Reach = "Studenter som funderar på att söka kursen.",
        Aim = "Fler sökande som vet vad kursen innebär.",
        WhyNotExisting = "De gemensamma kanalerna når inte just den här gruppen.",
        AudienceIds = audienceIds,
        KindId = kindId,
        WishedName = "Fältkursen i Härjedalen",
        WishedHandle = "exempel_faltkursen",
        Languages = ["sv"],
        People =
        [
            Person(ChannelPart.Responsible, "Ylva Ansvarsson"),
            Person(ChannelPart.Administrator, "Ylva Ansvarsson"),
            Person(ChannelPart.Administrator, "Nils Redaktör"),
            Person(ChannelPart.StandIn, "Nils Redaktör"),
        ],
        FunctionMailbox = "faltkursen@demo.test",
        Content = "Bilder och korta filmer från fält.",
        Frequency = "Två inlägg i veckan under terminen.",
        SamplePost = "Första natten i tält: så packar du.",
        TimeSetAside = "Två timmar i veckan.",
        WatchRoutine = "Frågor besvaras inom ett dygn på vardagar.",
        Archiving = "Kopia två gånger om året.",
        ClosingPlan = "Avslutas med kursen, efter arkivkopia.",
        SuccessMeasure = "Antal sökande som nämner kanalen.",
        HasReadGuidelines = true,
    };

    public static ProposedPerson Person(ChannelPart part, string name) =>
        new() { Part = part, Name = name, Email = $"{Domain.Shared.Slug.From(name)}@demo.test" };
}
