using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Catalogue;
using MiunSocial.Domain.Channels;
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
    private const int WishesShown = 3;

    /// <summary>All there are as a rule: those that have the handle's words, in their names too.</summary>
    private const int WishesRead = 200;

    public async Task<DeskPage> FindAsync(DeskSubject subject, CancellationToken cancellationToken)
    {
        var me = (await signedIn.ActorAsync(cancellationToken)).PersonId!.Value;
        var lists = await registry.GetAsync(cancellationToken);
        var unit = lists.Units.FirstOrDefault(one => one.Id == subject.Content.UnitId);
        var policy = await inForce.PolicyAsync(cancellationToken);
        var isUndecided = subject.Standing.IsUndecided;
        var beside = isUndecided ? await BesideAsync(subject, lists, cancellationToken) : [];
        return new()
        {
            Subject = subject,
            Me = me,
            Today = signedIn.Today,
            Unit = unit,
            Officers = [.. (await office.AllAsync(cancellationToken)).OrderByDescending(one => one.Id == me)],
            OfficersToApprove = policy.OfficersToApprove,
            WorkingDays = policy.WorkingDays,
            Rules = await rules.CheckAsync(subject, isUndecided ? SameWish(subject, beside) : null, cancellationToken),
            // Both help to decide; and beside an account that is there already others are no choice.
            Earlier = [.. beside.Select(one => one.Decision).Where(one => one.EndedAt is not null).Take(EarlierShown)],
            Similar = isUndecided && subject.Content.Type != RequestType.RegisterExisting
                ? await SimilarAsync(subject, unit, lists, cancellationToken)
                : [],
        };
    }

    /// <summary>What was decided of the same unit and of the same channel, and what is undecided and wishes for the same handle: in one query.</summary>
    private async Task<IReadOnlyList<Beside>> BesideAsync(DeskSubject subject, RegistryChoices.Lists lists, CancellationToken cancellationToken)
    {
        var others = db.Requests.AsNoTracking().Where(request => request.Id != subject.Id);
        var ended = others.Where(request => request.EndedAt != null);
        var ids = Latest(ended.Where(request => request.UnitId == subject.Content.UnitId));
        if (subject.ChannelId is { } channelId)
        {
            ids = ids.Concat(Latest(ended.Where(request => request.ChannelId == channelId)));
        }
        if (subject.Content.Type == RequestType.NewAccount)
        {
            var proposal = subject.Content.Proposal;
            var platformId = lists.Kinds.FirstOrDefault(one => one.Id == proposal.KindId)?.PlatformId;
            var kinds = lists.Kinds.Where(one => one.PlatformId == platformId).Select(one => one.Id).ToArray();
            ids = ids.Concat(db.WishingFor(proposal.WishedHandle, kinds).OrderBy(request => request.Id).Take(WishesRead).Select(request => request.Id));
        }
        return await others.Where(request => ids.Contains(request.Id))
            .OrderByDescending(request => request.EndedAt).ThenByDescending(request => request.Id)
            .Select(request => new Beside
            {
                WishedHandle = request.Proposal.WishedHandle,
                Decision = new()
                {
                    Reference = request.Reference!,
                    Title = request.Subject ?? request.Proposal.WishedName,
                    Type = request.Type,
                    State = request.State,
                    EndedAt = request.EndedAt,
                    IsSameChannel = request.ChannelId != null && request.ChannelId == subject.ChannelId,
                    Reason = request.Steps.OrderByDescending(step => step.Number).Select(step => step.Text).FirstOrDefault(),
                },
            })
            .ToListAsync(cancellationToken);
    }

    private static IReadOnlyList<string> SameWish(DeskSubject subject, IEnumerable<Beside> beside) =>
    [
        .. beside.Where(one => one.Decision.EndedAt is null && HandleLikeness.Compare(subject.Content.Proposal.WishedHandle, one.WishedHandle) == Likeness.Same)
            .Select(one => one.Decision.Reference).Order(StringComparer.Ordinal).Take(WishesShown),
    ];

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

    private sealed record Beside
    {
        public required string WishedHandle { get; init; }

        public required EarlierDecision Decision { get; init; }
    }
}
