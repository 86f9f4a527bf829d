using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Tests.Site;

/// <summary>Somebody who comes to the portal, one for each role and relation that makes a difference.</summary>
/// <param name="Email">Null for a visitor who has not signed in.</param>
/// <param name="Endorses">Whether the person is head of a unit.</param>
public sealed record Visitor(string Name, string? Email, Role? Role, bool Endorses = false)
{
    public static IReadOnlyList<Visitor> All { get; } =
    [
        new("visitor", null, null),
        new("staff", "staff@demo.test", Domain.Shared.Role.Staff),
        new("requester", "requester@demo.test", Domain.Shared.Role.Staff),
        new("head", "head@demo.test", Domain.Shared.Role.Staff, Endorses: true),
        new("student", "student@demo.test", Domain.Shared.Role.Student),
        new("officer", "officer@demo.test", Domain.Shared.Role.Officer),
        new("administrator", "admin@demo.test", Domain.Shared.Role.Administrator),
    ];

    public static TheoryData<string> Names => [.. All.Select(one => one.Name)];

    public static Visitor Named(string name) => All.Single(one => one.Name == name);

    public bool Passes(string policy) =>
        Role is { } role
        && Policies.Roles[policy].Contains(role)
        && (policy != Policies.SeeApprovals || role == Domain.Shared.Role.Officer || Endorses);

    public bool MayUse(PortalEndpoint endpoint) => endpoint.IsAnonymous || (Role is not null && endpoint.Policies.All(Passes));

    public async Task<PortalClient> EnterAsync(PortalFactory portal) =>
        Email is null ? portal.Visit() : await portal.SignedInAsAsync(Email);
}
