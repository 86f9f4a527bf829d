using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Auditing;

/// <summary>Turns the events of changed aggregates into history in the same save, and raises their versions.</summary>
public sealed class AuditInterceptor : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        WriteHistory(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        WriteHistory(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <param name="id">Where several things happen at one moment, their ids say in which order; see <see cref="EntryIds"/>.</param>
    public static AuditEntry EntryFor(DomainEvent happened, Guid id) => new()
    {
        Id = id,
        Kind = happened.Kind,
        At = happened.At,
        ActorId = happened.Actor.PersonId,
        ActorName = happened.Actor.Name,
        SubjectId = happened.SubjectId,
        SubjectLabel = happened.SubjectLabel,
        Reason = happened.Reason,
        Before = Facts(happened.Before),
        After = Facts(happened.After),
    };

    private static void WriteHistory(DbContext? context)
    {
        if (context is null)
        {
            return;
        }
        var ids = new EntryIds();
        foreach (var entry in context.ChangeTracker.Entries<Aggregate>().ToList())
        {
            // A change of the parts alone leaves the record itself unchanged; it is a change of the record all the same.
            if ((entry.State == EntityState.Modified && !IsBesideTheRecord(entry)) || (entry.State == EntityState.Unchanged && entry.Entity.Events.Count > 0))
            {
                var version = entry.Property(aggregate => aggregate.Version);
                version.CurrentValue = version.OriginalValue + 1;
            }
            context.AddRange(entry.Entity.Events.Select(happened => EntryFor(happened, ids.Next(happened.At))));
            entry.Entity.ClearEvents();
        }
    }

    /// <summary>
    /// New words to be found by, after something around a channel was renamed, and what a message says of who is to answer it, are no
    /// change of the record: whoever is editing or deciding it may go on. Nor is it one that a unit is asked for its version when another
    /// is put below it.
    /// </summary>
    private static bool IsBesideTheRecord(EntityEntry<Aggregate> entry) => entry.Entity.Events.Count == 0 && entry.Entity switch
    {
        Channel => HasOnly(entry, nameof(Channel.SearchText), nameof(Channel.SearchVersion)),
        Request => HasOnly(entry, nameof(Request.AwaitsAnswerFrom), nameof(Request.ChangedAt)),
        Unit => HasOnly(entry, nameof(Unit.Version)),
        _ => false,
    };

    private static bool HasOnly(EntityEntry<Aggregate> entry, params string[] changed) =>
        entry.Properties.All(property => !property.IsModified || changed.Contains(property.Metadata.Name));

    private static string? Facts(IReadOnlyDictionary<string, string?> facts) =>
        facts.Count > 0 ? JsonSerializer.Serialize(facts, Readable) : null;
}
