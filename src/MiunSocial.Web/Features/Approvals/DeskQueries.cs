using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>What an officer sees beside a request before deciding it.</summary>
public sealed class DeskQueries(
    PortalDbContext db, SignedIn signedIn, DeskOfficers office, RulesInForce inForce, DeskRules rules, RegistryChoices registry, Catalogue catalogue, LookAlikes channels)
{
    private const int EarlierShown = 5;
    private const int SimilarShown = 4;

    public async Task<DeskPage> FindAsync(DeskSubject subject, CancellationToken cancellationToken)
    {
        var me = (await signedIn.ActorAsync(cancellationToken)).PersonId!.Value;
        var lists = await registry.GetAsync(cancellationToken);
        var unit = lists.Units.FirstOrDefault(one => one.Id == subject.Content.UnitId);
        var policy = await inForce.PolicyAsync(cancellationToken);
        var isUndecided = subject.Standing.IsUndecided;
        return new()
        {
            Subject = subject,
            Me = me,
            Today = signedIn.Today,
            Unit = unit,
            Officers = [.. (await office.AllAsync(cancellationToken)).OrderByDescending(one => one.Id == me)],
            OfficersToApprove = policy.OfficersToApprove,
            WorkingDays = policy.WorkingDays,
            Rules = await rules.CheckAsync(subject, cancellationToken),
            // Both help to decide; and beside an account that is there already others are no choice.
            Earlier = isUndecided ? await EarlierAsync(subject, cancellationToken) : [],
            Similar = isUndecided && subject.Content.Type != RequestType.RegisterExisting
                ? await SimilarAsync(subject, unit, lists, cancellationToken)
                : [],
        };
    }

    /// <summary>What was decided of the same unit and of the same channel, the latest first.</summary>
    private async Task<IReadOnlyList<EarlierDecision>> EarlierAsync(DeskSubject subject, CancellationToken cancellationToken)
    {
        var ended = db.Requests.AsNoTracking().Where(request => request.Id != subject.Id && request.EndedAt != null);
        var ids = Latest(ended.Where(request => request.UnitId == subject.Content.UnitId));
        if (subject.ChannelId is { } channelId)
        {
            ids = ids.Concat(Latest(ended.Where(request => request.ChannelId == channelId)));
        }
        return await db.Requests.AsNoTracking().Where(request => ids.Contains(request.Id))
            .OrderByDescending(request => request.EndedAt).ThenByDescending(request => request.Id)
            .Select(request => new EarlierDecision
            {
                Reference = request.Reference!,
                Title = request.Subject ?? request.Proposal.WishedName,
                Type = request.Type,
                State = request.State,
                EndedAt = request.EndedAt!.Value,
                IsSameChannel = request.ChannelId != null && request.ChannelId == subject.ChannelId,
                Reason = request.Steps.OrderByDescending(step => step.Number).Select(step => step.Text).FirstOrDefault(),
            })
            .Take(EarlierShown)
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<Guid> Latest(IQueryable<Request> ended) =>
        ended.OrderByDescending(request => request.EndedAt).Take(EarlierShown).Select(request => request.Id);

    /// <summary>Channels of the same unit, then those on the same platform for the same audience.</summary>
    private async Task<IReadOnlyList<SimilarChannel>> SimilarAsync(
        DeskSubject subject, RegistryChoices.Choice? unit, RegistryChoices.Lists lists, CancellationToken cancellationToken)
    {
        var proposal = subject.Content.Proposal;
        var kind = lists.Kinds.FirstOrDefault(one => one.Id == proposal.KindId);
        var platform = lists.Platforms.FirstOrDefault(one => one.Id == kind?.PlatformId)?.Slug;
        var prioritised = proposal.AudienceIds is [var first, ..] ? first : Guid.Empty;
        var audience = lists.Audiences.FirstOrDefault(one => one.Id == prioritised)?.Slug;
        var ofUnit = unit is null ? [] : await NamedAsync(new() { Unit = unit.Slug }, subject, cancellationToken);
        var ofAudience = platform is null || audience is null
            ? []
            : await NamedAsync(new() { Platform = platform, Audience = audience }, subject, cancellationToken);
        return
        [
            .. ofUnit.Select(one => new SimilarChannel(one, SharesUnit: true, SharesAudience: ofAudience.Contains(one))),
            .. ofAudience.Except(ofUnit).Take(SimilarShown).Select(one => new SimilarChannel(one, SharesUnit: false, SharesAudience: true)),
        ];
    }

    private async Task<IReadOnlyList<LookAlike>> NamedAsync(CatalogueFilter filter, DeskSubject subject, CancellationToken cancellationToken)
    {
        var found = await catalogue.FindAsync(filter, CatalogueScope.Everything, cancellationToken);
        return await channels.NamedAsync(found.Page(1, 4 * SimilarShown).Where(id => id != subject.ChannelId), SimilarShown, cancellationToken);
    }
}
