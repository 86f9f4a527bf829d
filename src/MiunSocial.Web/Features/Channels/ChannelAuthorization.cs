using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Channels;

/// <summary>What of a channel is not for everyone who browses.</summary>
internal static class ChannelAuthorization
{
    /// <summary>Officers and administrators see who administers any channel, staff that of their unit, and everyone their own.</summary>
    /// <param name="emails">Those who look after the channel.</param>
    public static bool MaySeeAdministrators(SignedIn.State viewer, Guid unitId, IEnumerable<string> emails) =>
        viewer.Actor.Is(Role.Officer)
        || viewer.Actor.Is(Role.Administrator)
        || (viewer.Actor.Is(Role.Staff) && viewer.UnitId == unitId)
        || emails.Contains(viewer.Email, StringComparer.OrdinalIgnoreCase);

    /// <summary>How well each channel is kept is for those who govern them all.</summary>
    public static bool SeesHealthOfAll(SignedIn.State? viewer) => viewer is not null && (viewer.Actor.Is(Role.Officer) || viewer.Actor.Is(Role.Administrator));

    /// <summary>Officers, and the responsible and administrators of the channel itself, keep its facts and see how it is looked after.</summary>
    /// <param name="keepers">The addresses of those.</param>
    public static bool Keeps(SignedIn.State viewer, IEnumerable<string> keepers) =>
        viewer.Actor.Is(Role.Officer) || keepers.Contains(viewer.Email, StringComparer.OrdinalIgnoreCase);

    /// <summary>Officers see the request that a channel grew from.</summary>
    public static bool MaySeeRequest(SignedIn.State viewer) => viewer.Actor.Is(Role.Officer);
}
