using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Docs;

/// <summary>Who may come where, from the policies and from the portal's own list of endpoints.</summary>
internal static class PermissionsDocument
{
    private const string Yes = "yes";

    private static readonly Role[] Columns = Enum.GetValues<Role>();

    public static IEnumerable<string> Lines(IEnumerable<PortalEndpoint> endpoints) =>
    [
        "## Policies",
        "",
        .. GeneratedDocument.Table(
            ["policy", .. Columns.Select(Name)],
            Policies.Roles.Select(policy => (string[])[policy.Key, .. Columns.Select(role => Mark(policy.Key, role))])),
        "",
        "## Addresses",
        "",
        .. GeneratedDocument.Table(
            ["address", "verb", "policy", "visitor", .. Columns.Select(Name)],
            endpoints.Select(Row)),
    ];

    private static string[] Row(PortalEndpoint endpoint) =>
    [
        $"`{endpoint.Address}`",
        endpoint.Verb == PortalEndpoint.AnyVerb ? "any" : endpoint.Verb,
        endpoint.IsAnonymous ? "open to all" : string.Join(" and ", endpoint.Policies),
        endpoint.IsAnonymous ? Yes : "",
        .. Columns.Select(role => endpoint.IsAnonymous ? Yes : Least(endpoint.Policies.Select(policy => Mark(policy, role)))),
    ];

    /// <summary>All policies must be passed, so the strictest mark holds.</summary>
    private static string Least(IEnumerable<string> marks)
    {
        var all = marks.ToList();
        return all.Contains("") ? "" : all.Find(mark => mark != Yes) ?? Yes;
    }

    private static string Mark(string policy, Role role) =>
        !Policies.Roles[policy].Contains(role) ? ""
        : policy == Policies.SeeApprovals && role == Role.Staff ? "heads and stand-ins"
        : Yes;

    private static string Name(Role role) => role.ToString().ToLowerInvariant();
}
