using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Gathers what a submission is measured against: the policy, who endorses, the next number, what is missing.</summary>
public sealed class SubmissionDesk(PortalDbContext db, RequestAddresses addresses, RulesInForce rules, ReferenceTurn turn)
{
    /// <summary>As it stands this moment, for decisions; what is submitted is measured against <see cref="RulesInForce"/>.</summary>
    public Task<Policy> PolicyAsync(CancellationToken cancellationToken) => db.Policies.AsNoTracking().SingleAsync(cancellationToken);

    public async Task<SubmissionTerms> TermsForAsync(Request request, DateTime now, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(request.Content, request.ChannelId, cancellationToken);
        var problems = RequestContentRules.Check(request.Content, facts);
        var (endorsingUnitId, headId) = await rules.EndorserAsync(request.UnitId, cancellationToken);
        return new()
        {
            Policy = facts.Policy,
            Problems = problems,
            EndorsingUnitId = endorsingUnitId,
            IsRequesterHead = headId == request.RequesterId,
            Consents = problems.Count > 0 ? [] : await ConsentsAsync(request, facts.Channel, cancellationToken),
            Reference = request.Reference ?? (problems.Count > 0 ? "" : await NextReferenceAsync(now, cancellationToken)),
        };
    }

    /// <summary>What stops the content from being submitted as it stands.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(RequestContent content, Guid? channelId, CancellationToken cancellationToken) =>
        RequestContentRules.Check(content, await FactsAsync(content, channelId, cancellationToken));

    /// <summary>The guidelines in force that apply to an account of the kind, in the order in which they are read.</summary>
    public Task<IReadOnlyList<GuidelineToRead>> GuidelinesAsync(Guid? kindId, CancellationToken cancellationToken) =>
        rules.GuidelinesAsync(kindId, cancellationToken);

    private async Task<ContentFacts> FactsAsync(RequestContent content, Guid? ownChannelId, CancellationToken cancellationToken)
    {
        var isAccount = content.Type.AsksForAccount();
        var kindId = isAccount ? content.Proposal.KindId : null;
        var (channelId, survivorId) = (content.ChannelId, content.Closing?.IntoChannelId);
        var channels = await ChannelsAsync([.. new[] { channelId, survivorId }.OfType<Guid>()], cancellationToken);
        return new()
        {
            Policy = await rules.PolicyAsync(cancellationToken),
            Kind = kindId is null ? null : await db.Kinds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == kindId, cancellationToken),
            Channel = channels.FirstOrDefault(one => one.Id == channelId),
            Survivor = channels.FirstOrDefault(one => one.Id == survivorId),
            Guidelines = isAccount ? [.. (await GuidelinesAsync(kindId, cancellationToken)).Select(one => new AcceptedGuideline(one.Id, one.Version))] : [],
            AddressProblems = content.Type == RequestType.RegisterExisting && content.Proposal.ExistingAddress.Length > 0
                ? await addresses.ProblemsAsync(content.Proposal.ExistingAddress, kindId, ownChannelId, nameof(AccountProposal.ExistingAddress), cancellationToken)
                : [],
        };
    }

    private async Task<IReadOnlyList<NamedChannel>> ChannelsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : await db.Channels.AsNoTracking().Where(channel => ids.Contains(channel.Id))
            .Select(channel => new NamedChannel
            {
                Id = channel.Id,
                Name = channel.Name,
                PlatformId = channel.PlatformId,
                UnitId = channel.UnitId,
                Status = channel.Status,
                Responsible = channel.People.Where(person => person.Part == ChannelPart.Responsible)
                    .Select(person => new NamedPerson(person.Name, person.Email)).FirstOrDefault(),
                StandIns = channel.People.Where(person => person.Part == ChannelPart.StandIn)
                    .Select(person => new NamedPerson(person.Name, person.Email)).ToList(),
            })
            .ToListAsync(cancellationToken);

    /// <summary>The one who leaves, where the registry knows one, and the one who comes. The requester agrees by asking.</summary>
    private async Task<IReadOnlyList<ConsentAsked>> ConsentsAsync(Request request, NamedChannel? channel, CancellationToken cancellationToken)
    {
        if (request.Handover is not { } handover)
        {
            return [];
        }
        var email = await db.Users.Where(person => person.Id == request.RequesterId).Select(person => person.Email!).SingleAsync(cancellationToken);
        ConsentAsked Ask(ConsentPart part, NamedPerson person) =>
            new(part, person, EmailAddress.Normalize(person.Email) == EmailAddress.Normalize(email));

        return
        [
            .. channel?.Responsible is { } leaving ? [Ask(ConsentPart.Leaving, leaving)] : Array.Empty<ConsentAsked>(),
            Ask(ConsentPart.Taking, new(handover.NewResponsibleName, handover.NewResponsibleEmail)),
        ];
    }

    private async Task<string> NextReferenceAsync(DateTime now, CancellationToken cancellationToken)
    {
        await turn.TakeAsync(cancellationToken);
        var year = SwedishCalendar.DayOf(now).Year;
        var counter = await db.ReferenceCounters.SingleOrDefaultAsync(one => one.Year == year, cancellationToken);
        if (counter is null)
        {
            counter = new() { Year = year };
            db.ReferenceCounters.Add(counter);
        }
        return counter.Next();
    }
}
