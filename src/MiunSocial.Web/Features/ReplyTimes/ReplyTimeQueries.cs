using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ReplyTimes;

/// <summary>Reads what officers decided in a year, and lets the domain measure it.</summary>
public sealed class ReplyTimeQueries(PortalDbContext db, SignedIn signedIn, RulesInForce inForce)
{
    /// <param name="year">This one where none is named, or none within reach.</param>
    public async Task<IndexPage> PageAsync(int? year, CancellationToken cancellationToken)
    {
        var policy = await inForce.PolicyAsync(cancellationToken);
        var first = await db.Requests.MinAsync(request => request.SubmittedAt, cancellationToken);
        var years = YearChoice.Of(year, first is { } moment ? SwedishCalendar.DayOf(moment).Year : null, null, signedIn.Today.Year);
        return new()
        {
            Years = years,
            Figures = YearFigures.Of(years.Shown, await DecidedAsync(years.Shown, policy.WorkingDays, cancellationToken)),
            Promise = policy.ReplyPromiseWorkingDays,
        };
    }

    private async Task<List<DecidedRequest>> DecidedAsync(int year, WorkingDays days, CancellationToken cancellationToken)
    {
        // A day is allowed for the difference to UTC. Whatever was decided in the year has not changed before it.
        var from = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(-1);
        var to = from.AddYears(1).AddDays(2);
        var rows = await db.Requests.AsNoTracking()
            .Where(request => request.ChangedAt >= from && request.SubmittedAt < to && request.ReplyDueOn != null
                && request.Steps.Any(step => step.At >= from && step.At < to && step.From == RequestState.Review && step.To != RequestState.Review
                    && (step.Verb == RequestVerb.Approve || step.Verb == RequestVerb.Reject)))
            .OrderBy(request => request.Id)
            .Select(request => new
            {
                request.Reference,
                Title = request.Subject ?? request.Proposal.WishedName,
                request.Type,
                request.ReplyDueOn,
                Course = request.Steps.OrderBy(step => step.Number).Select(step => new ReplyTime.Turn(step.Number, step.Verb, step.From, step.To, step.At)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let reply = ReplyTime.Of(row.Course, row.ReplyDueOn, days)
               where reply is not null && reply.DecidedOn.Year == year
               select new DecidedRequest { Reference = row.Reference!, Title = row.Title, Type = row.Type, Reply = reply },
        ];
    }
}
