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
    private (Guid? KindId, IReadOnlyList<GuidelineToRead> All)? _guidelines;

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
        if (_guidelines is not { } read || read.KindId != kindId)
        {
            _guidelines = read = (kindId, await ReadGuidelinesAsync(kindId, cancellationToken));
        }
        return read.All;
    }

    private async Task<IReadOnlyList<GuidelineToRead>> ReadGuidelinesAsync(Guid? kindId, CancellationToken cancellationToken)
    {
        var kinds = db.Kinds.Where(kind => kind.Id == kindId);
        return await db.Guidelines.AsNoTracking()
            .Where(one => one.Scope == GuidelineScope.All || one.Scope == GuidelineScope.Topic
                || (one.Scope == GuidelineScope.Kind && kinds.Any(kind => kind.Slug == one.ScopeKey))
                || (one.Scope == GuidelineScope.Platform
                    && kinds.Any(kind => db.Platforms.Any(platform => platform.Id == kind.PlatformId && platform.Slug == one.ScopeKey))))
            .OrderBy(one => one.Position)
            .SelectMany(one => one.Versions.Where(version => version.IsInForce), (one, version) =>
                new GuidelineToRead(one.Id, version.Number, one.Slug, version.Title))
            .ToListAsync(cancellationToken);
    }

    private async Task<ContentFacts> FactsAsync(RequestContent content, Guid? ownChannelId, CancellationToken cancellationToken)
    {
        var isAccount = content.Type is RequestType.NewAccount or RequestType.RegisterExisting;
        var kindId = isAccount ? content.Proposal.KindId : null;
        var rules = await (
            from policy in db.Policies.AsNoTracking()
            from kind in db.Kinds.Where(one => one.Id == kindId).DefaultIfEmpty()
            select new { Policy = policy, Kind = kind }).SingleAsync(cancellationToken);
        var (channelId, survivorId) = (content.ChannelId, content.Closing?.IntoChannelId);
        var channels = await ChannelsAsync([.. new[] { channelId, survivorId }.OfType<Guid>()], cancellationToken);
        return new()
        {
            Policy = rules.Policy,
            Kind = rules.Kind,
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
