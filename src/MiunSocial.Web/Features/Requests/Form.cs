using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>The page on which a request is written: new, as a draft, or when it has been returned.</summary>
public sealed record FormPage
{
    public required RequestForm Form { get; init; }

    public required RegistryChoices.Lists Lists { get; init; }

    public required IReadOnlyList<GuidelineLink> Guidelines { get; init; }

    /// <summary>Where the form is posted, which is also what it is: a new request, a draft, or an answer.</summary>
    public required string Address { get; init; }

    /// <summary>The reference of a request that has been returned; null before it is submitted.</summary>
    public string? Reference { get; init; }

    /// <summary>What the officer asked for when returning it.</summary>
    public string? ReturnMessage { get; init; }

    public bool IsSavedDraft { get; init; }

    public IEnumerable<SelectListItem> UnitItems => Items(Lists.Units.Where(unit => unit.IsOfferedBeside(Form.UnitId)));

    public IEnumerable<SelectListItem> AudienceItems => Items(Audiences);

    /// <summary>Those in use, and what was chosen before it was archived.</summary>
    public IEnumerable<RegistryChoices.Choice> Audiences => Lists.Audiences
        .Where(audience => audience.IsOfferedBeside([Form.PrioritisedAudienceId, .. Form.OtherAudienceIds.Select(id => (Guid?)id)]));

    /// <summary>Kinds that are open, and the one already chosen should it have been closed since.</summary>
    public IEnumerable<SelectListItem> KindItems => Items(Lists.Kinds.Where(kind => kind.IsOpen || kind.Id == Form.KindId));

    private static IEnumerable<SelectListItem> Items(IEnumerable<RegistryChoices.Choice> choices) =>
        choices.Select(choice => choice.ToItem(one => one.Id.ToString(), chosen: null));
}

public sealed record GuidelineLink(string Slug, string Title);
