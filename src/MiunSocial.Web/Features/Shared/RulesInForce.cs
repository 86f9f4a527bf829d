using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>
/// What every submission is measured against, from copies: the policy, the guidelines in force, who heads which unit. What another
/// node changed within the last two seconds counts as changed after the submission.
/// </summary>
public sealed class RulesInForce(PortalDbContext db, Copies copies)
{
    private static readonly ChangeArea[] Settings = [ChangeArea.Settings];
    private static readonly ChangeArea[] Reading = [ChangeArea.Guidelines, ChangeArea.Registry];
    private static readonly ChangeArea[] Organisation = [ChangeArea.Organisation, ChangeArea.People];

    /// <summary>Without the version that its form posts back.</summary>
    public async Task<Policy> PolicyAsync(CancellationToken cancellationToken)
    {
        var kept = await copies.GetAsync("policy", Settings, async (data, token) =>
            new KeptTerms((await data.Policies.AsNoTracking().SingleAsync(token)).Terms), cancellationToken);
        return Policy.Of(kept.Terms);
    }

    /// <summary>The guidelines in force that apply to an account of the kind, in the order in which they are read.</summary>
    public async Task<IReadOnlyList<GuidelineToRead>> GuidelinesAsync(Guid? kindId, CancellationToken cancellationToken)
    {
        var kept = await copies.GetAsync($"guidelines:{kindId:N}", Reading, async (data, token) =>
            new KeptGuidelines(await ReadGuidelinesAsync(data, kindId, token)), cancellationToken);
        return kept.Guidelines;
    }

    /// <summary>The guideline that borrowers' rules are taken from; null where the university has none in force.</summary>
    public async Task<GuidelineToRead?> ForBorrowersAsync(CancellationToken cancellationToken)
    {
        var topic = GuidelineReach.ForLentChannels;
        var kept = await copies.GetAsync("guidelines:borrowers", Reading, async (data, token) =>
            new KeptGuidelines(await InForceAsync(data.Guidelines.Where(one => one.Scope == GuidelineScope.Topic && one.ScopeKey == topic), token)), cancellationToken);
        return kept.Guidelines is [var first, ..] ? first : null;
    }

    /// <summary>The unit itself or the nearest above it that has a head who is still one of the staff; the unit itself if none has.</summary>
    public async Task<(Guid UnitId, Guid? HeadId)> EndorserAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var units = (await copies.GetAsync("heads", Organisation, async (data, token) =>
            new KeptUnits(await ReadUnitsAsync(data, token)), cancellationToken)).Units;
        if (units.All(unit => unit.Id != unitId))
        {
            // Another node has just added it.
            units = await ReadUnitsAsync(db, cancellationToken);
        }
        var upwards = UnitPath.Upwards(units.Single(unit => unit.Id == unitId).Path);
        var withHead = units.Where(unit => unit.HeadId is not null && upwards.Contains(unit.Path)).MaxBy(unit => unit.Path.Length);
        return withHead is null ? (unitId, null) : (withHead.Id, withHead.HeadId);
    }

    private static async Task<IReadOnlyList<GuidelineToRead>> ReadGuidelinesAsync(PortalDbContext data, Guid? kindId, CancellationToken cancellationToken)
    {
        var kind = await data.Kinds.AsNoTracking().Where(one => one.Id == kindId)
            .Join(data.Platforms, one => one.PlatformId, platform => platform.Id, (one, platform) => new { Kind = one.Slug, Platform = platform.Slug, one.IsLendable })
            .SingleOrDefaultAsync(cancellationToken);
        var (kindSlug, platformSlug) = (kind?.Kind, kind?.Platform);
        var notRead = kind is { IsLendable: true } ? null : GuidelineReach.ForLentChannels;
        return await InForceAsync(
            data.Guidelines.Where(one => one.Scope == GuidelineScope.All
                || (one.Scope == GuidelineScope.Topic && (notRead == null || one.ScopeKey != notRead))
                || (one.Scope == GuidelineScope.Kind && one.ScopeKey == kindSlug)
                || (one.Scope == GuidelineScope.Platform && one.ScopeKey == platformSlug)),
            cancellationToken);
    }

    private static async Task<IReadOnlyList<GuidelineToRead>> InForceAsync(IQueryable<Guideline> guidelines, CancellationToken cancellationToken) =>
        await guidelines.AsNoTracking()
            .OrderBy(one => one.Position).ThenBy(one => one.Slug)
            .SelectMany(one => one.Versions.Where(version => version.State == GuidelineVersionState.InForce), (one, version) =>
                new GuidelineToRead(one.Id, version.Number, GuidelineVersion.LabelOf(version.Major, version.Minor), one.Slug, version.Title))
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<HeadedUnit>> ReadUnitsAsync(PortalDbContext data, CancellationToken cancellationToken) =>
        await data.Units.Select(unit => new HeadedUnit(
            unit.Id,
            unit.Path,
            data.Users.Any(person => person.Id == unit.HeadId && person.IsActive
                && data.UserRoles.Any(held => held.UserId == person.Id && data.Roles.Any(role => role.Id == held.RoleId && role.Name == nameof(Role.Staff))))
                ? unit.HeadId
                : null)).ToListAsync(cancellationToken);

    [ImmutableObject(true)]
    private sealed record KeptTerms(PolicyTerms Terms);

    [ImmutableObject(true)]
    private sealed record KeptGuidelines(IReadOnlyList<GuidelineToRead> Guidelines);

    [ImmutableObject(true)]
    private sealed record KeptUnits(IReadOnlyList<HeadedUnit> Units);

    private sealed record HeadedUnit(Guid Id, string Path, Guid? HeadId);
}

/// <summary>A guideline that whoever asks for an account is to have read.</summary>
/// <param name="Version">The version's number, which is what the request keeps.</param>
/// <param name="Label">What people call the version.</param>
public sealed record GuidelineToRead(Guid Id, int Version, string Label, string Slug, LocalizedText Title);
