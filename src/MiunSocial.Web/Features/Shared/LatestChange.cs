using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>What last happened to a record, for somebody whose own change came too late.</summary>
public sealed record LatestChange
{
    public required HistoryKind Kind { get; init; }

    public required Guid? ActorId { get; init; }

    public required string Who { get; init; }

    public required DateTime At { get; init; }

    /// <summary>In the words of whoever made it.</summary>
    public required string? Reason { get; init; }
}

public static class LatestChanges
{
    /// <returns>Null for a record that has no history.</returns>
    public static Task<LatestChange?> LatestChangeAsync(this PortalDbContext db, Guid subjectId, CancellationToken cancellationToken) =>
        db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectId == subjectId)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Select(entry => new LatestChange
            {
                Kind = entry.Kind,
                ActorId = entry.ActorId,
                Who = entry.ActorName,
                At = entry.At,
                Reason = entry.Reason,
            })
            .FirstOrDefaultAsync(cancellationToken);
}
