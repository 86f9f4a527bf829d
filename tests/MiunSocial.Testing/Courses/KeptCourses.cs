using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Testing.Courses;

/// <summary>All submitted requests with everything that is kept of them, as rows: read once, then compared with what was done.</summary>
public sealed record KeptCourses
{
    public required IReadOnlyDictionary<Guid, KeptCourse> ById { get; init; }

    public required TurnHolders Holders { get; init; }

    /// <summary>History of requests, and notices about them, whose request is not there.</summary>
    public required IReadOnlyList<string> Orphans { get; init; }

    public static async Task<KeptCourses> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var channels = (await ChannelsAsync(db, cancellationToken)).ToLookup(channel => channel.RequestId);
        var history = (await HistoryAsync(db, cancellationToken)).ToLookup(entry => entry.SubjectId);
        var notices = (await NoticesAsync(db, cancellationToken)).ToLookup(notice => notice.SubjectId);
        var requests = await RequestsAsync(db, cancellationToken);
        var byId = requests.ToDictionary(request => request.Id, request => request with
        {
            Channels = [.. channels[request.Id]],
            History = [.. channels[request.Id].Select(channel => channel.Id).Prepend(request.Id).SelectMany(id => history[id])],
            Notices = [.. notices[request.Id]],
        });
        return new()
        {
            ById = byId,
            Holders = await TurnHolders.ReadAsync(db, cancellationToken),
            Orphans =
            [
                .. history.Where(entries => !byId.ContainsKey(entries.Key)).SelectMany(entries => entries)
                    .Where(entry => RequestTransitions.IsStep(entry.Kind)).Select(entry => $"{entry.Kind} of {entry.SubjectId}"),
                .. notices.Where(rows => !byId.ContainsKey(rows.Key)).SelectMany(rows => rows)
                    .Where(row => NoticeKinds.Of(row.Kind).Page is NoticePage.Request or NoticePage.Organisation).Select(row => $"{row.Kind} about {row.SubjectId}"),
            ],
        };
    }

    private static Task<List<KeptCourse>> RequestsAsync(PortalDbContext db, CancellationToken cancellationToken) => db.Requests.AsNoTracking()
        .Where(request => request.State != RequestState.Draft)
        .Select(request => new KeptCourse
        {
            Id = request.Id,
            Reference = request.Reference,
            RequesterId = request.RequesterId,
            EndorsingUnitId = request.EndorsingUnitId,
            State = request.State,
            Need = request.Proposal.Need,
            People = request.Proposal.People.Count,
            Steps = request.Steps.OrderBy(step => step.Number).ToList(),
        })
        .ToListAsync(cancellationToken);

    private static Task<List<KeptChannel>> ChannelsAsync(PortalDbContext db, CancellationToken cancellationToken) => db.Channels.AsNoTracking()
        .Where(channel => channel.RequestId != null)
        .Select(channel => new KeptChannel(channel.Id, channel.RequestId!.Value, channel.Status))
        .ToListAsync(cancellationToken);

    private static Task<List<KeptHistory>> HistoryAsync(PortalDbContext db, CancellationToken cancellationToken) => db.AuditEntries.AsNoTracking()
        .Select(entry => new KeptHistory(entry.SubjectId, entry.Kind, entry.At))
        .ToListAsync(cancellationToken);

    private static Task<List<KeptNotice>> NoticesAsync(PortalDbContext db, CancellationToken cancellationToken) => db.Outbox.AsNoTracking()
        .Where(notice => notice.Kind != Data.Outbox.NoticeKind.PasswordResetAsked && notice.Kind != Data.Outbox.NoticeKind.DailyDigest)
        .Select(notice => new KeptNotice(notice.SubjectId, notice.Kind, notice.RecipientId, notice.CreatedAt))
        .ToListAsync(cancellationToken);
}
