using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Tests.Fuzz;

/// <summary>Records with their versions and history, to be held against the workflow and against how they were before.</summary>
internal sealed class RecordsKept
{
    /// <summary>What is told of a record by others of its own: messages and links have versions of theirs.</summary>
    private static readonly HistoryKind[] BesideTheRecord =
    [
        HistoryKind.RequestMessageWritten, HistoryKind.RequestNoteWritten,
        HistoryKind.ChannelLinkBroken, HistoryKind.ChannelLinkRecovered,
    ];

    /// <summary>What may differ without a change of the record; see <see cref="AuditInterceptor"/>.</summary>
    private static readonly string[] Derived = ["SearchText", "SearchVersion", "AwaitsAnswerFrom", "ChangedAt"];

    private readonly Dictionary<Key, Kept> _records;
    private readonly IReadOnlyList<Request> _requests;
    private readonly ILookup<Guid, AuditEntry> _history;

    private RecordsKept(Dictionary<Key, Kept> records, IReadOnlyList<Request> requests, ILookup<Guid, AuditEntry> history) =>
        (_records, _requests, _history) = (records, requests, history);

    public static async Task<RecordsKept> ReadAsync(PortalDbContext db)
    {
        var requests = await db.Requests.AsSplitQuery().ToListAsync();
        await db.Channels.AsSplitQuery().LoadAsync();
        await db.Units.LoadAsync();
        await db.Kinds.LoadAsync();
        await db.Audiences.LoadAsync();
        await db.Platforms.LoadAsync();
        var records = db.ChangeTracker.Entries<Aggregate>().ToDictionary(entry => new Key(entry.Entity.GetType().Name, entry.Entity.Id), KeptOf);
        return new(records, requests, (await db.AuditEntries.AsNoTracking().ToListAsync()).ToLookup(entry => entry.SubjectId));
    }

    /// <summary>Steps that the workflow does not have, or that have no row of history; and history that tells of steps that are not there.</summary>
    public IEnumerable<string> Illegal() => _requests.SelectMany(request => CourseFindings.Of(request, _history[request.Id]));

    /// <summary>Records that are new or changed with more or fewer saves in their history than their versions count.</summary>
    public IEnumerable<string> UntoldSince(RecordsKept before)
    {
        foreach (var (key, now) in _records)
        {
            var was = before._records.GetValueOrDefault(key);
            var known = before._history[key.Id].Select(entry => entry.Id).ToHashSet();
            var history = HistoryOf(key).ToList();
            // A draft that was discarded, and whose form was sent once more, began anew.
            var ended = history.Where(entry => TellsOfAnEnd(entry.Kind)).Max(entry => (DateTime?)entry.At);
            var saves = history
                .Where(entry => !known.Contains(entry.Id) && !BesideTheRecord.Contains(entry.Kind) && !(entry.At <= ended))
                .Select(entry => entry.At).Distinct().Count();
            var raised = was is null ? now.Version + 1 : now.Version - was.Version;
            if (raised != saves)
            {
                yield return $"{key}: {raised} saves by its version, {saves} in its history";
            }
            if (was is not null && raised == 0 && was.Facts != now.Facts)
            {
                yield return $"{key} differs without a new version";
            }
        }
        foreach (var key in before._records.Keys.Where(key => !_records.ContainsKey(key) && HistoryOf(key).All(entry => !TellsOfAnEnd(entry.Kind))))
        {
            yield return $"{key} is gone and nothing tells of it";
        }
    }

    /// <summary>A form made up with another record's id makes two of different sorts, whose histories are told apart by what happened.</summary>
    private IEnumerable<AuditEntry> HistoryOf(Key key)
    {
        var sort = key.Sort == nameof(ChannelKind) ? "Kind" : key.Sort;
        return _history[key.Id].Where(entry => entry.Kind.ToString().StartsWith(sort, StringComparison.Ordinal));
    }

    private static bool TellsOfAnEnd(HistoryKind kind) =>
        kind is HistoryKind.RequestDiscarded or HistoryKind.RequestDraftRemoved or HistoryKind.ChannelImportUndone;

    private static Kept KeptOf(EntityEntry<Aggregate> entry) => new(
        entry.Entity.Version,
        string.Join('|', entry.CurrentValues.Properties.Where(property => !Derived.Contains(property.Name)).Select(property => entry.CurrentValues[property])));

    private sealed record Kept(int Version, string Facts);

    /// <param name="Sort">The record's type.</param>
    private readonly record struct Key(string Sort, Guid Id);
}
