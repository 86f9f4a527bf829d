using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using Choice = MiunSocial.Web.Features.Shared.RegistryChoices.Choice;

namespace MiunSocial.Web.Features.Kinds;

/// <summary>All that can be changed of a kind of channel; a new one says its platform too.</summary>
public sealed record Edit
{
    /// <summary>More places than any list needs.</summary>
    public const int LastPosition = 1000;

    public string? NameSv { get; init; }

    public string? NameEn { get; init; }

    /// <summary>Asked for a new kind alone: channels of an old one are on its platform.</summary>
    public Guid? PlatformId { get; init; }

    public string? PurposeSv { get; init; }

    public string? PurposeEn { get; init; }

    public string? StrategySv { get; init; }

    public string? StrategyEn { get; init; }

    public Guid? PrioritisedAudienceId { get; init; }

    public List<Guid> OtherAudienceIds { get; init; } = [];

    public ChannelHolder? HeldBy { get; init; }

    public bool IsOpenToRequests { get; init; }

    public bool IsLendable { get; init; }

    public int? Position { get; init; }

    /// <summary>The kind's version when the form was opened.</summary>
    public int Version { get; init; }

    /// <summary>What the page tells whatever is typed; null for a new kind.</summary>
    [BindNever]
    [ValidateNever]
    public KindShown? Facts { get; init; }

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    [BindNever]
    [ValidateNever]
    public RegistryChoices.Lists Lists { get; init; } = null!;

    public LocalizedText Name => new(Typed.Clean(NameSv).Replace('\n', ' '), Typed.Clean(NameEn).Replace('\n', ' '));

    public IEnumerable<Choice> AudiencesOffered => Lists.Audiences
        .Where(audience => audience.IsOfferedBeside([PrioritisedAudienceId, .. OtherAudienceIds.Select(id => (Guid?)id)]));

    public KindFacts ToFacts() => new()
    {
        Name = Name,
        Purpose = new(Typed.Clean(PurposeSv), Typed.Clean(PurposeEn)),
        Strategy = new(Typed.Clean(StrategySv), Typed.Clean(StrategyEn)),
        HeldBy = HeldBy!.Value,
        IsOpenToRequests = IsOpenToRequests,
        IsLendable = IsLendable,
        Position = Position!.Value,
        AudienceIds = [.. AudienceIds],
    };

    /// <param name="kept">Audiences that the kind has already, archived or not.</param>
    public IEnumerable<Problem> Problems(RegistryChoices.Lists lists, IReadOnlyList<Guid?> kept)
    {
        foreach (var (field, text, most) in Texts())
        {
            if (Typed.Clean(text).Length == 0)
            {
                yield return new(field, "Problem.Required");
            }
            else if (Typed.Clean(text).Length > most)
            {
                yield return new(field, "Problem.TooLong", most);
            }
        }
        var offered = lists.Audiences.Where(audience => audience.IsOfferedBeside(kept)).Select(audience => audience.Id).ToHashSet();
        if (!AudienceIds.All(offered.Contains))
        {
            yield return new(nameof(OtherAudienceIds), "Problem.Invalid");
        }
        if (HeldBy is not { } holder || !Enum.IsDefined(holder))
        {
            yield return new(nameof(HeldBy), "Problem.ChooseFromList");
        }
        if (Position is not (>= 0 and <= LastPosition))
        {
            yield return new(nameof(Position), "Problem.Position", LastPosition);
        }
    }

    private IEnumerable<Guid> AudienceIds => OtherAudienceIds.Prepend(PrioritisedAudienceId ?? Guid.Empty).Where(id => id != Guid.Empty).Distinct();

    private (string Field, string? Text, int Most)[] Texts() =>
    [
        (nameof(NameSv), NameSv, Lengths.Name),
        (nameof(NameEn), NameEn, Lengths.Name),
        (nameof(PurposeSv), PurposeSv, Lengths.Paragraph),
        (nameof(PurposeEn), PurposeEn, Lengths.Paragraph),
        (nameof(StrategySv), StrategySv, Lengths.Paragraph),
        (nameof(StrategyEn), StrategyEn, Lengths.Paragraph),
    ];
}

public sealed record KindShown(Guid Id, string Slug, string Name, bool IsArchived);
