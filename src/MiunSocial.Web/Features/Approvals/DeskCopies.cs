using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>What the desk measures requests against, copied since every request is measured against the same.</summary>
public sealed class DeskCopies(Copies copies)
{
    private static readonly ChangeArea[] Settings = [ChangeArea.Settings];
    private static readonly ChangeArea[] People = [ChangeArea.People];
    private static readonly ChangeArea[] Reading = [ChangeArea.Guidelines];

    public async Task<Policy> PolicyAsync(CancellationToken cancellationToken) => Policy.Of(await copies.GetAsync(
        "policy-terms", Settings, async (db, token) => (await db.Policies.AsNoTracking().SingleAsync(token)).Terms, cancellationToken));

    /// <summary>Those who can have a request on their desk, by name.</summary>
    public async Task<IReadOnlyList<DeskOfficer>> OfficersAsync(CancellationToken cancellationToken) =>
        (await copies.GetAsync("officers", People, async (db, token) => new Office(await (
            from person in db.Users.AsNoTracking()
            join held in db.UserRoles on person.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where role.Name == nameof(Role.Officer) && person.IsActive
            orderby person.DisplayName
            select new DeskOfficer(person.Id, person.DisplayName)).ToListAsync(token)), cancellationToken)).Officers;

    /// <summary>The guidelines in force that whoever opens an account of the kind is to have read.</summary>
    public async Task<IReadOnlyList<AcceptedGuideline>> GuidelinesAsync(string? kind, string? platform, CancellationToken cancellationToken)
    {
        var kept = await copies.GetAsync("guidelines-in-force", Reading, async (db, token) => new InForce(await db.Guidelines.AsNoTracking()
            .SelectMany(one => one.Versions.Where(version => version.IsInForce), (one, version) => new GuidelineInForce(one.Id, version.Number, one.Scope, one.ScopeKey))
            .ToListAsync(token)), cancellationToken);
        return [.. kept.Guidelines.Where(one => one.AppliesTo(kind, platform)).Select(one => new AcceptedGuideline(one.Id, one.Version))];
    }

    [ImmutableObject(true)]
    private sealed record Office(IReadOnlyList<DeskOfficer> Officers);

    [ImmutableObject(true)]
    private sealed record InForce(IReadOnlyList<GuidelineInForce> Guidelines);

    private sealed record GuidelineInForce(Guid Id, int Version, GuidelineScope Scope, string? ScopeKey)
    {
        public bool AppliesTo(string? kind, string? platform) => Scope switch
        {
            GuidelineScope.All or GuidelineScope.Topic => true,
            GuidelineScope.Kind => ScopeKey == kind,
            GuidelineScope.Platform => ScopeKey == platform,
        };
    }
}

public sealed record DeskOfficer(Guid Id, string Name);
