using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Taking a guideline out of use.</summary>
public sealed record Archive
{
    public string? Reason { get; init; }

    /// <summary>See <see cref="GuidelineShown"/>.</summary>
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
    /// <summary>See <see cref="GuidelineShown"/>.</summary>
    public string? Shown { get; init; }

    /// <summary>Null where no day is settled.</summary>
    public DateOnly? NextOn { get; init; }

    [BindNever]
    [ValidateNever]
    public string Slug { get; init; } = "";

    [BindNever]
    [ValidateNever]
    public string Title { get; init; } = "";

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (NextOn <= today)
        {
            yield return new(nameof(NextOn), "Problem.NextOn");
        }
    }
}
