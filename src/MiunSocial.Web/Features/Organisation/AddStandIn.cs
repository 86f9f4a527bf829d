using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Organisation;

public sealed record AddStandIn
{
    public string? Email { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The unit's version when the form was opened.</summary>
    public int Version { get; init; }

    [BindNever]
    [ValidateNever]
    public UnitFactsShown Facts { get; init; } = null!;

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    public IEnumerable<Problem> Problems()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            yield return new(nameof(Email), "Problem.Required");
        }
        if (From is null)
        {
            yield return new(nameof(From), "Problem.Required");
        }
        if (To is null)
        {
            yield return new(nameof(To), "Problem.Required");
        }
    }
}
