using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LoanStatistics;

/// <summary>Reads a year of loans without anybody in them.</summary>
public sealed class StatisticsQueries(PortalDbContext db, SignedIn signedIn)
{
    /// <param name="year">This one where none is named, or none within reach.</param>
    public async Task<StatisticsPage> PageAsync(int? year, CancellationToken cancellationToken)
    {
        var first = await db.Loans.MinAsync(loan => (DateOnly?)loan.FirstDay, cancellationToken);
        var last = await db.Loans.MaxAsync(loan => (DateOnly?)loan.FirstDay, cancellationToken);
        var years = YearChoice.Of(year, first?.Year, last?.Year, signedIn.Today.Year);
        return new() { Years = years, Figures = YearFigures.Of(years.Shown, await FactsAsync(years.Shown, cancellationToken)) };
    }

    private async Task<List<LoanFact>> FactsAsync(int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await db.Loans.AsNoTracking()
            .Where(loan => loan.FirstDay >= first && loan.FirstDay <= last)
            .OrderBy(loan => loan.FirstDay).ThenBy(loan => loan.Id)
            .Select(loan => new
            {
                loan.FirstDay,
                loan.State,
                loan.Programme,
                loan.HandedOverAt,
                loan.CreatedAt,
                Days = loan.Days.Count(day => !day.IsPause),
                DecidedAt = loan.Steps
                    .Where(step => step.Verb == LoanVerb.Decline || (step.Verb == LoanVerb.Approve && step.To == LoanState.Booked))
                    .Min(step => (DateTime?)step.At),
                Grade = loan.Evaluation == null ? (int?)null : loan.Evaluation.Grade,
                Assessment = loan.Assessment == null ? (int?)null : loan.Assessment.Grade,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new LoanFact
        {
            FirstDay = row.FirstDay,
            State = row.State,
            Programme = row.Programme,
            DaysLent = row.HandedOverAt is null ? 0 : row.Days,
            ToDecision = row.DecidedAt - row.CreatedAt,
            Grade = row.Grade,
            Assessment = row.Assessment,
        });
    }
}
