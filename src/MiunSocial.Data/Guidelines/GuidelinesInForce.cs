using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Data.Guidelines;

/// <summary>A guideline beside its version that holds.</summary>
public sealed record GuidelineInForce
{
    public required Guideline Guideline { get; init; }

    public required GuidelineVersion Version { get; init; }
}

public static class GuidelinesInForce
{
    /// <summary>What readers see: no version of an archived guideline holds.</summary>
    public static IQueryable<GuidelineInForce> InForce(this IQueryable<Guideline> guidelines) => guidelines.AsNoTracking().SelectMany(
        guideline => guideline.Versions.Where(version => version.State == GuidelineVersionState.InForce),
        (guideline, version) => new GuidelineInForce { Guideline = guideline, Version = version });

    public static IQueryable<GuidelineTerms> Terms(this IQueryable<GuidelineInForce> inForce) =>
        inForce.Select(one => new GuidelineTerms(one.Guideline.Id, one.Version.Major, one.Guideline.Scope, one.Guideline.ScopeKey));
}
