using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>Gathers what a submission is measured against: the policy, who endorses, the next number, what is missing.</summary>
public sealed class SubmissionDesk(PortalDbContext db)
{
    public Task<Policy> PolicyAsync(CancellationToken cancellationToken) => db.Policies.AsNoTracking().SingleAsync(cancellationToken);

    public async Task<SubmissionTerms> TermsForAsync(Request request, DateTime now, CancellationToken cancellationToken)
    {
        var policy = await PolicyAsync(cancellationToken);
        var problems = await ProblemsAsync(request.Proposal, policy, cancellationToken);
        var (endorsingUnitId, headId) = await EndorserAsync(request.UnitId, cancellationToken);
        return new()
        {
            Policy = policy,
            Problems = problems,
            EndorsingUnitId = endorsingUnitId,
            IsRequesterHead = headId == request.RequesterId,
            Reference = request.Reference ?? (problems.Count > 0 ? "" : await NextReferenceAsync(now, cancellationToken)),
        };
    }

    /// <summary>What stops the proposal from being submitted.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(AccountProposal proposal, CancellationToken cancellationToken) =>
        await ProblemsAsync(proposal, await PolicyAsync(cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(AccountProposal proposal, Policy policy, CancellationToken cancellationToken)
    {
        var kind = await db.Kinds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == proposal.KindId, cancellationToken);
        return AccountProposalRules.Check(proposal, kind, policy);
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
