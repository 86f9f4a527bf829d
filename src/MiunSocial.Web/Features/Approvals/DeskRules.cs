using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>Gathers what the rules look at, nearly all from copies, and lets the domain measure.</summary>
public sealed class DeskRules(RulesInForce inForce, RegistryChoices registry, AddressRules addresses, RequestAddresses requestAddresses, LookAlikes lookAlikes)
{
    /// <param name="sameWish">See <see cref="RuleFacts.SameWish"/>.</param>
    public async Task<IReadOnlyList<RuleCheck>> CheckAsync(DeskSubject subject, IReadOnlyList<string>? sameWish, CancellationToken cancellationToken)
    {
        var lists = await registry.GetAsync(cancellationToken);
        var proposal = subject.Content.Proposal;
        var kind = lists.Kinds.FirstOrDefault(one => one.Id == proposal.KindId);
        var platform = lists.Platforms.FirstOrDefault(one => one.Id == kind?.PlatformId);
        var facts = new RuleFacts
        {
            Content = subject.Content,
            Standing = subject.Standing,
            Policy = await inForce.PolicyAsync(cancellationToken),
            Kind = StandingOf(kind),
            Guidelines = kind is null ? [] : [.. (await inForce.GuidelinesAsync(kind.Id, cancellationToken)).Select(one => new AcceptedGuideline(one.Id, one.Version))],
            SameWish = sameWish,
            Consents = subject.Consents,
            Keepers = subject.Keepers,
            IsRequesterHead = (await inForce.EndorserAsync(subject.Content.UnitId, cancellationToken)).HeadId == subject.Standing.RequesterId,
        };
        return RequestRules.Check(subject.Content.Type switch
        {
            RequestType.NewAccount when platform is not null => await WithHandleAsync(facts, subject, platform, cancellationToken),
            RequestType.RegisterExisting => facts with { Address = await AddressAsync(subject, kind, cancellationToken) },
            _ => facts,
        });
    }

    private static KindStanding? StandingOf(RegistryChoices.Choice? kind) => kind switch
    {
        null => null,
        { IsArchived: true } => KindStanding.Archived,
        { IsOpen: true } => KindStanding.Open,
        _ => KindStanding.NotOpen,
    };

    private async Task<RuleFacts> WithHandleAsync(
        RuleFacts facts, DeskSubject subject, RegistryChoices.Choice platform, CancellationToken cancellationToken)
    {
        var handle = facts.Content.Proposal.WishedHandle;
        var rules = await addresses.GetAsync(cancellationToken);
        var near = (await lookAlikes.NearAsync(handle, platform.Slug, cancellationToken)).Where(found => found.Channel.Id != subject.ChannelId).ToList();
        return facts with
        {
            IsHandleValid = rules.ExampleOf(platform.Id, handle) is null ? null : rules.AddressOf(platform.Id, handle) is not null,
            SameHandle = [.. near.Where(found => found.Likeness == Likeness.Same).Select(found => found.Channel.Name)],
            LookAlikes = [.. near.Where(found => found.Likeness != Likeness.Same).Select(found => $"{found.Channel.Name} (@{found.Channel.Handle.TrimStart('@')})")],
        };
    }

    private async Task<AddressStanding> AddressAsync(DeskSubject subject, RegistryChoices.Choice? kind, CancellationToken cancellationToken)
    {
        var (address, standing) = await requestAddresses.LookAtAsync(subject.Content.Proposal.ExistingAddress, kind?.Id, cancellationToken);
        return standing == AddressStanding.Fine && await lookAlikes.IsRegisteredAsync(address.Canonical!, subject.ChannelId, cancellationToken)
            ? AddressStanding.Registered
            : standing;
    }
}
