using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>The page of one step.</summary>
public sealed record StepPage
{
    public required RequestType Type { get; init; }

    /// <summary>One of <see cref="RequestSteps"/>.</summary>
    public required string Step { get; init; }

    public required StepForm Form { get; init; }

    /// <summary>Where the form is posted.</summary>
    public required string Address { get; init; }

    /// <summary>Null until the first step has been kept.</summary>
    public required WritingPlace? Place { get; init; }

    public required IReadOnlyList<StepLink> Steps { get; init; }

    public required RegistryChoices.Lists Lists { get; init; }

    /// <summary>Channels that the reader is likely to mean.</summary>
    public IReadOnlyList<SelectListItem> Channels { get; init; } = [];

    /// <summary>Channels that the one to be closed can be merged into.</summary>
    public IReadOnlyList<SelectListItem> Survivors { get; init; } = [];

    /// <summary>Channels that reach the same people already.</summary>
    public BesideView? Beside { get; init; }

    public HandleHelp? Handle { get; init; }

    /// <summary>What the officer asked for when returning the request.</summary>
    public string? ReturnMessage { get; init; }

    /// <summary>What another tab has kept in the step and stands otherwise in the form.</summary>
    public IReadOnlyList<WrittenText> Elsewhere { get; init; } = [];

    /// <summary>Other drafts of the type, which the reader may have meant to go on with.</summary>
    public IReadOnlyList<DraftLink> Unfinished { get; init; } = [];

    public string? Previous => Steps.TakeWhile(one => one.Step != Step).LastOrDefault()?.Address;

    public bool IsReturned => Place?.Reference is not null;

    public IEnumerable<SelectListItem> Units(Guid? chosen) => Items(Lists.Units, chosen);

    public IEnumerable<RegistryChoices.Choice> Audiences(NeedStep form) => Lists.Audiences
        .Where(audience => audience.IsOfferedBeside([form.PrioritisedAudienceId, .. form.OtherAudienceIds.Select(id => (Guid?)id)]));

    /// <summary>Kinds that are open, and the one already chosen should it have been closed since. An account that is there may be of any kind in use.</summary>
    public IEnumerable<SelectListItem> Kinds(Guid? chosen) => Lists.Kinds
        .Where(kind => kind.Id == chosen || (Type == RequestType.NewAccount ? kind.IsOpen : !kind.IsArchived))
        .Select(kind => kind.ToItem(one => one.Id.ToString(), chosen: null));

    private static IEnumerable<SelectListItem> Items(IEnumerable<RegistryChoices.Choice> choices, Guid? chosen) =>
        choices.Where(choice => choice.IsOfferedBeside(chosen)).Select(choice => choice.ToItem(one => one.Id.ToString(), chosen: null));
}

/// <param name="Address">Null while the request has not been kept, so that the step cannot be gone to.</param>
public sealed record StepLink(string Step, string? Address, StepStanding Standing);

public enum StepStanding
{
    /// <summary>Something in it is still missing.</summary>
    Open,

    /// <summary>Nothing in it is missing.</summary>
    Whole,
}

public sealed record DraftLink(Guid Id, string Title, DateTime ChangedAt);

/// <param name="Total">How many there are; some of them are shown.</param>
/// <param name="CatalogueAddress">Where all of them are.</param>
public sealed record BesideView(IReadOnlyList<BesideChannel> Channels, int Total, string CatalogueAddress);

public sealed record BesideChannel(string Slug, string Name, string Purpose, string Icon, string Unit);

/// <summary>What a handle looks like on the platform, and what is known of the one that was written.</summary>
public sealed record HandleHelp
{
    /// <summary>An address as the platform writes it, with the wished handle in it if there is one; null while the kind is not chosen.</summary>
    public string? Example { get; init; }

    /// <summary>The handle cannot be one on the platform.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>The channel that has it already.</summary>
    public LookAlike? TakenBy { get; init; }

    /// <summary>Channels whose handles could be taken for it.</summary>
    public IReadOnlyList<LookAlike> LookAlikes { get; init; } = [];

    public bool SaysSomething => Example is not null || TakenBy is not null || LookAlikes.Count > 0;
}
