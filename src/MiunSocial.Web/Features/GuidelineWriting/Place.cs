using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>What can be changed of a guideline beside its text.</summary>
public sealed record Place : PlaceForm
{
    /// <summary>The place as it was when the form was opened; see <see cref="PlaceForm.ShownOf"/>.</summary>
    public string? Shown { get; init; }

    [BindNever]
    [ValidateNever]
    public string Slug { get; init; } = "";

    [BindNever]
    [ValidateNever]
    public string Title { get; init; } = "";

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }
}
