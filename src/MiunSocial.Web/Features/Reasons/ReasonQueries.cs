using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Reasons;

/// <summary>Reads prepared reasons for the officers' pages.</summary>
public sealed class ReasonQueries(PortalDbContext db, TimeProvider clock)
{
    /// <summary>By the decisions they are for, those in use first.</summary>
    public async Task<IReadOnlyList<ReasonRow>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await Rows(db.PreparedReasons.OrderBy(reason => reason.IsArchived).ThenBy(reason => reason.CreatedAt).ThenBy(reason => reason.Id)).ToListAsync(cancellationToken);
        return [.. PreparedReason.Verbs.SelectMany(verb => rows.Where(row => row.Verb == verb))];
    }

    public Edit NewForm() => new() { Id = Guid.CreateVersion7(clock.GetUtcNow()) };

    /// <returns>The form as the reason stands now; null if there is no such reason.</returns>
    public async Task<Edit?> FormAsync(Guid id, CancellationToken cancellationToken) =>
        await db.PreparedReasons.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is { } reason
            ? new()
            {
                Id = id,
                Verb = reason.Verb,
                TitleSv = reason.Title.Sv,
                TitleEn = reason.Title.En,
                TextSv = reason.Text.Sv,
                TextEn = reason.Text.En,
                Version = reason.Version,
                Facts = new(id, reason.Verb, reason.Title.In(TextsSetup.CurrentLanguage), "", reason.IsArchived),
            }
            : null;

    public Task<LatestChange?> LatestAsync(Guid id, CancellationToken cancellationToken) => db.LatestChangeAsync(id, cancellationToken);

    private static IQueryable<ReasonRow> Rows(IQueryable<PreparedReason> reasons)
    {
        var language = TextsSetup.CurrentLanguage;
        return reasons.AsNoTracking().Select(reason => new ReasonRow(reason.Id, reason.Verb, reason.Title.In(language), reason.Text.In(language), reason.IsArchived));
    }
}
