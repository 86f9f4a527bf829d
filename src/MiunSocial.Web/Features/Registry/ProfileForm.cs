using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using Choice = MiunSocial.Web.Features.Shared.RegistryChoices.Choice;

namespace MiunSocial.Web.Features.Registry;

/// <summary>What a channel is and is for: the facts that officers keep. A new channel and a change of one ask the same.</summary>
public abstract record ProfileForm : ChannelForm
{
    public Guid? KindId { get; init; }

    public string? Name { get; init; }

    public string? PurposeSv { get; init; }

    public string? PurposeEn { get; init; }

    public Guid? PrioritisedAudienceId { get; init; }

    public List<Guid> OtherAudienceIds { get; init; } = [];

    public List<ChannelAim> Aims { get; init; } = [];

    public ChannelVisibility? Visibility { get; init; }

    public DateOnly? NextReview { get; init; }

    public string? RecordNumber { get; init; }

    public string? OfficerNotes { get; init; }

    /// <summary>The kinds a channel may be of; those of its own platform where it has an address.</summary>
    public abstract IEnumerable<Choice> KindsOffered { get; }

    public IEnumerable<Choice> AudiencesOffered => Lists.Audiences
        .Where(audience => audience.IsOfferedBeside([PrioritisedAudienceId, .. OtherAudienceIds.Select(id => (Guid?)id)]));

    protected LocalizedText Purpose => new(Typed.Clean(PurposeSv), Typed.Clean(PurposeEn));

    /// <summary>The prioritised one first.</summary>
    protected IReadOnlyList<Guid> AudienceIds => [.. OtherAudienceIds.Prepend(PrioritisedAudienceId ?? Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    protected IReadOnlyList<ChannelAim> AimsInOrder => [.. Aims.Distinct().Order()];

    /// <param name="kept">Audiences and kind that the channel has already, archived or not.</param>
    protected IEnumerable<Problem> ProfileProblems(RegistryChoices.Lists lists, params IEnumerable<Guid?> kept) =>
    [
        .. lists.Kinds.Any(kind => kind.Id == KindId && kind.IsOfferedBeside(kept)) ? [] : new[] { new Problem(nameof(KindId), "Problem.ChooseFromList") },
        .. Line.Missing(nameof(Name), Name),
        .. Line.TooLong(nameof(Name), Name, Lengths.Name),
        .. Line.Missing(nameof(PurposeSv), PurposeSv),
        .. Line.TooLong(nameof(PurposeSv), PurposeSv, Lengths.Paragraph),
        .. Line.TooLong(nameof(PurposeEn), PurposeEn, Lengths.Paragraph),
        .. AudienceProblems(lists, [.. kept]),
        .. Aims.Any(aim => !Enum.IsDefined(aim)) ? [new Problem(nameof(Aims), "Problem.Invalid")] : Array.Empty<Problem>(),
        .. Visibility is { } visibility && Enum.IsDefined(visibility) ? [] : new[] { new Problem(nameof(Visibility), "Problem.ChooseFromList") },
        .. Line.TooLong(nameof(RecordNumber), RecordNumber, Lengths.Key),
        .. Line.TooLong(nameof(OfficerNotes), OfficerNotes, Lengths.Paragraph),
        .. ReasonProblems(),
    ];

    private IEnumerable<Problem> AudienceProblems(RegistryChoices.Lists lists, IReadOnlyList<Guid?> kept)
    {
        var offered = lists.Audiences.Where(audience => audience.IsOfferedBeside(kept)).Select(audience => audience.Id).ToHashSet();
        if (PrioritisedAudienceId is not { } first || !offered.Contains(first))
        {
            yield return new(nameof(PrioritisedAudienceId), "Problem.ChooseFromList");
        }
        if (!OtherAudienceIds.TrueForAll(offered.Contains))
        {
            yield return new(nameof(OtherAudienceIds), "Problem.Invalid");
        }
    }
}

/// <summary>The officers' facts of a channel that is in the registry.</summary>
public sealed record Profile : ProfileForm
{
    public override IEnumerable<Choice> KindsOffered => Lists.Kinds.Where(kind =>
        kind.IsOfferedBeside(KindId) && (Channel.AccountAddress is null || kind.PlatformId == Channel.PlatformId));

    public static Profile Of(Channel channel)
    {
        var audiences = channel.Audiences.OrderBy(one => one.Position).Select(one => one.AudienceId).ToList();
        return new()
        {
            Version = channel.Version,
            KindId = channel.KindId,
            Name = channel.Name,
            PurposeSv = channel.Purpose.Sv,
            PurposeEn = channel.Purpose.En,
            PrioritisedAudienceId = audiences.Count > 0 ? audiences[0] : null,
            OtherAudienceIds = [.. audiences.Skip(1)],
            Aims = [.. channel.Aims],
            Visibility = channel.Visibility,
            NextReview = channel.NextReview,
            RecordNumber = channel.RecordNumber,
            OfficerNotes = channel.OfficerNotes,
        };
    }

    public ChannelProfile ToProfile(ChannelKind kind) => new()
    {
        Name = Line.Single(Name),
        Kind = kind,
        Purpose = Purpose,
        AudienceIds = AudienceIds,
        Aims = AimsInOrder,
        Visibility = Visibility!.Value,
        NextReview = NextReview,
        RecordNumber = Line.OrNull(RecordNumber),
        OfficerNotes = Line.OrNull(OfficerNotes),
    };

    /// <param name="channel">As it is before the change.</param>
    public IEnumerable<Problem> Problems(Channel channel, RegistryChoices.Lists lists)
    {
        var problems = ProfileProblems(lists, [channel.KindId, .. channel.Audiences.Select(one => (Guid?)one.AudienceId)]);
        return lists.Kinds.FirstOrDefault(kind => kind.Id == KindId) is { } kind && channel.Address is not null && kind.PlatformId != channel.PlatformId
            ? problems.Prepend(new(nameof(KindId), "Problem.KindOfOtherPlatform"))
            : problems;
    }
}
