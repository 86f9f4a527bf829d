using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Links;

internal static class LinkAuthorization
{
    /// <summary>Officers have any channel's link checked, everyone else those of channels they look after.</summary>
    /// <param name="emails">Those who look after the channel.</param>
    public static bool MayCheck(SignedIn.State viewer, IEnumerable<string> emails) =>
        viewer.Actor.Is(Role.Officer) || emails.Contains(viewer.Email, StringComparer.OrdinalIgnoreCase);
}
