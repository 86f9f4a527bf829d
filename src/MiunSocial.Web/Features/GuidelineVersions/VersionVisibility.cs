using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Web.Features.GuidelineVersions;

internal static class VersionVisibility
{
    /// <summary>What is archived, or was never published, is for officers.</summary>
    public static IQueryable<Guideline> VisibleTo(this IQueryable<Guideline> guidelines, bool isOfficer) => guidelines.Where(one =>
        isOfficer || (one.ArchivedAt == null && one.Versions.Any(version => version.State == GuidelineVersionState.InForce)));
}
