using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>What a guideline is for, where it stands among others, who answers for it and when it is looked through again.</summary>
public abstract record PlaceForm
{
    /// <summary>See <see cref="GuidelineWriting.AppliesTo"/>.</summary>
    public string? AppliesTo { get; init; }

    public int? Position { get; init; }

    public Guid? OwnerId { get; init; }

    public DateOnly? NextReviewOn { get; init; }

    [BindNever]
    [ValidateNever]
    public PlaceChoices Choices { get; init; } = null!;

    public (GuidelineScope Scope, string? Key)? Target => GuidelineWriting.AppliesTo.Read(AppliesTo);

    public GuidelinePlace ToPlace() => new()
    {
        Scope = Target?.Scope ?? GuidelineScope.All,
        ScopeKey = Target?.Key,
        Position = Position ?? 0,
        OwnerId = OwnerId,
        NextReviewOn = NextReviewOn,
    };

    /// <summary>A place in a line, to tell whether somebody has changed it since a page showed it.</summary>
    public static string ShownOf(GuidelinePlace place) => FormattableString.Invariant(
        $"{GuidelineWriting.AppliesTo.Of(place.Scope, place.ScopeKey)} {place.Position} {place.OwnerId} {place.NextReviewOn:yyyy-MM-dd}");

    /// <summary>What is wrong with it as it stands beside what there is to choose.</summary>
    public IEnumerable<Problem> PlaceProblems(PlaceChoices choices)
    {
        if (!choices.Targets.Any(target => target.Value == AppliesTo))
        {
            yield return new(nameof(AppliesTo), "Problem.ChooseFromList");
        }
        if (Position is not (>= 0 and <= GuidelinePlace.LastPosition))
        {
            yield return new(nameof(Position), "Problem.Position", GuidelinePlace.LastPosition);
        }
        if (OwnerId is { } owner && choices.Owners.All(one => one.Value != owner.ToString()))
        {
            yield return new(nameof(OwnerId), "Problem.ChooseFromList");
        }
    }
}

public sealed record PlaceChoices(IReadOnlyList<SelectListItem> Targets, IReadOnlyList<SelectListItem> Owners);
