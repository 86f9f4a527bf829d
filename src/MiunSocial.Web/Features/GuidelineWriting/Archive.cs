using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Taking a guideline out of use.</summary>
public sealed record Archive
{
    public string? Reason { get; init; }

    /// <summary>The guideline's version when the form was opened.</summary>
    public int Version { get; init; }

    [BindNever]
    [ValidateNever]
    public string Slug { get; init; } = "";

    [BindNever]
    [ValidateNever]
    public string Title { get; init; } = "";

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    public string WrittenReason => Typed.Clean(Reason);

    public IEnumerable<Problem> Problems()
    {
        if (WrittenReason.Length == 0)
        {
            yield return new(nameof(Reason), "Problem.Required");
        }
        else if (WrittenReason.Length > Lengths.Paragraph)
        {
            yield return new(nameof(Reason), "Problem.TooLong", Lengths.Paragraph);
        }
    }
}

/// <summary>That a guideline has been looked through and holds.</summary>
public sealed record ReviewForm
{
    public int Version { get; init; }

    public DateOnly? NextOn { get; init; }
}
