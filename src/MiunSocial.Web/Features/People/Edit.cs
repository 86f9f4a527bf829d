using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.People;

public sealed record Edit : PersonForm
{
    public bool IsActive { get; init; }

    /// <summary>The person's version when the form was opened.</summary>
    public string? Stamp { get; init; }

    [BindNever]
    public Guid Id { get; init; }

    /// <summary>Who is edited, as the page's heading says it whatever is typed.</summary>
    [BindNever]
    public string? Heading { get; init; }

    [BindNever]
    public string? Email { get; init; }

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }
}
