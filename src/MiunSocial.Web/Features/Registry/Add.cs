using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;
using Choice = MiunSocial.Web.Features.Shared.RegistryChoices.Choice;

namespace MiunSocial.Web.Features.Registry;

/// <summary>A channel that is there already and that an officer writes into the registry without a request.</summary>
public sealed record Add : ProfileForm
{
    /// <summary>Made with the form, so that one sent twice makes one channel.</summary>
    public Guid Id { get; init; }

    public string? Address { get; init; }

    public string? PlatformAccountId { get; init; }

    /// <summary>The officer has looked twice at an account that could be taken for another's.</summary>
    public bool IsCertain { get; init; }

    public Guid? UnitId { get; init; }

    public List<string> Languages { get; init; } = [];

    public string? ResponsibleName { get; init; }

    public string? ResponsibleEmail { get; init; }

    public string? FunctionMailbox { get; init; }

    public override IEnumerable<Choice> KindsOffered() => Lists.Kinds.Where(kind => !kind.IsArchived);

    public IEnumerable<Choice> UnitsOffered() => Lists.Units.Where(unit => !unit.IsArchived);

    public IEnumerable<Problem> Problems(RegistryChoices.Lists lists) =>
    [
        .. Line.Missing(nameof(Address), Address),
        .. Line.TooLong(nameof(PlatformAccountId), PlatformAccountId, Lengths.Handle),
        .. lists.Units.Any(unit => unit.Id == UnitId && !unit.IsArchived) ? [] : new[] { new Problem(nameof(UnitId), "Problem.ChooseFromList") },
        .. ProfileProblems(lists),
        .. Languages.Exists(TextsSetup.IsKnown) ? [] : new[] { new Problem(nameof(Languages), "Problem.ChooseOne") },
        .. Line.Missing(nameof(ResponsibleName), ResponsibleName),
        .. Line.TooLong(nameof(ResponsibleName), ResponsibleName, Lengths.Name),
        .. Line.OrNull(ResponsibleEmail) is { } email && EmailAddress.IsValid(email) ? [] : new[] { new Problem(nameof(ResponsibleEmail), "Problem.Email") },
        .. Line.OrNull(FunctionMailbox) is { } mailbox && !EmailAddress.IsValid(mailbox) ? [new Problem(nameof(FunctionMailbox), "Problem.Email")] : Array.Empty<Problem>(),
    ];

    public ChannelFacts ToFacts(ChannelKind kind, string slug, string handle, DateOnly today) => new()
    {
        Id = Id,
        Slug = slug,
        Name = Line.Single(Name),
        Kind = kind,
        UnitId = UnitId!.Value,
        Handle = handle,
        PlatformAccountId = Line.OrNull(PlatformAccountId),
        Purpose = Purpose,
        AudienceIds = AudienceIds,
        Aims = AimsInOrder,
        Languages = [.. Languages.Where(TextsSetup.IsKnown).Distinct()],
        Visibility = Visibility,
        People =
        [
            new()
            {
                Part = ChannelPart.Responsible,
                Name = Line.Single(ResponsibleName),
                Email = Line.Single(ResponsibleEmail),
                Since = today,
            },
        ],
        FunctionMailbox = Line.OrNull(FunctionMailbox),
        RecordNumber = Line.OrNull(RecordNumber),
        OfficerNotes = Line.OrNull(OfficerNotes),
    };
}
