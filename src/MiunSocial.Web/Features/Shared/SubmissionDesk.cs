using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Gathers what a submission is measured against: the policy, who endorses, the next number, what is missing.</summary>
public sealed class SubmissionDesk(PortalDbContext db, RequestAddresses addresses)
{
    public Task<Policy> PolicyAsync(CancellationToken cancellationToken) => db.Policies.AsNoTracking().SingleAsync(cancellationToken);

    public async Task<SubmissionTerms> TermsForAsync(Request request, DateTime now, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(request.Content, request.ChannelId, cancellationToken);
        var problems = RequestContentRules.Check(request.Content, facts);
        var (endorsingUnitId, headId) = await EndorserAsync(request.UnitId, cancellationToken);
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
    public async Task<IReadOnlyList<GuidelineToRead>> GuidelinesAsync(Guid? kindId, CancellationToken cancellationToken)
    {
        var kind = await db.Kinds.AsNoTracking().Where(one => one.Id == kindId)
            .Join(db.Platforms, one => one.PlatformId, platform => platform.Id, (one, platform) => new { Kind = one.Slug, Platform = platform.Slug })
            .SingleOrDefaultAsync(cancellationToken);
        var (kindSlug, platformSlug) = (kind?.Kind, kind?.Platform);
        return await db.Guidelines.AsNoTracking()
            .Where(one => one.Scope == GuidelineScope.All || one.Scope == GuidelineScope.Topic
                || (one.Scope == GuidelineScope.Kind && one.ScopeKey == kindSlug)
                || (one.Scope == GuidelineScope.Platform && one.ScopeKey == platformSlug))
            .OrderBy(one => one.Position)
            .SelectMany(one => one.Versions.Where(version => version.IsInForce), (one, version) =>
                new GuidelineToRead(one.Id, version.Number, one.Slug, version.Title))
            .ToListAsync(cancellationToken);
    }

    private async Task<ContentFacts> FactsAsync(RequestContent content, Guid? ownChannelId, CancellationToken cancellationToken)
    {
        var isAccount = content.Type is RequestType.NewAccount or RequestType.RegisterExisting;
        var kindId = content.Proposal.KindId;
        return new()
        {
            Policy = await PolicyAsync(cancellationToken),
            Kind = isAccount ? await db.Kinds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == kindId, cancellationToken) : null,
            Channel = await ChannelAsync(content.ChannelId, cancellationToken),
            Survivor = await ChannelAsync(content.Closing?.IntoChannelId, cancellationToken),
            Guidelines = isAccount ? [.. (await GuidelinesAsync(kindId, cancellationToken)).Select(one => new AcceptedGuideline(one.Id, one.Version))] : [],
            AddressProblems = content.Type == RequestType.RegisterExisting && content.Proposal.ExistingAddress.Length > 0
                ? await addresses.ProblemsAsync(content.Proposal.ExistingAddress, kindId, ownChannelId, nameof(AccountProposal.ExistingAddress), cancellationToken)
                : [],
        };
    }

    private async Task<NamedChannel?> ChannelAsync(Guid? id, CancellationToken cancellationToken) => id is null
        ? null
        : await db.Channels.AsNoTracking().Where(channel => channel.Id == id)
            .Select(channel => new NamedChannel
            {
                Id = channel.Id,
                Name = channel.Name,
                PlatformId = channel.PlatformId,
                UnitId = channel.UnitId,
                Status = channel.Status,
                Responsible = channel.People.Where(person => person.Part == ChannelPart.Responsible)
                    .Select(person => new NamedPerson(person.Name, person.Email)).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);

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

    /// <summary>The unit itself or the nearest above it that has a head; the unit itself if none has.</summary>
    private async Task<(Guid UnitId, Guid? HeadId)> EndorserAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var path = await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Path).SingleAsync(cancellationToken);
        var upwards = UnitPath.Upwards(path);
        var withHead = await db.Units
            .Where(unit => upwards.Contains(unit.Path) && unit.HeadId != null)
            .OrderByDescending(unit => unit.Path.Length)
            .Select(unit => new { unit.Id, unit.HeadId })
            .FirstOrDefaultAsync(cancellationToken);
        return withHead is null ? (unitId, null) : (withHead.Id, withHead.HeadId);
    }

    private async Task<string> NextReferenceAsync(DateTime now, CancellationToken cancellationToken)
    {
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

/// <summary>A guideline that whoever asks for an account is to have read.</summary>
public sealed record GuidelineToRead(Guid Id, int Version, string Slug, LocalizedText Title);
