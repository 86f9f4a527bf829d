using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace MiunSocial.Data.Exchange;

/// <summary>Reads channels as rows of the table, some hundreds at a time.</summary>
public sealed class ChannelExport(PortalDbContext db)
{
    private const int AtOnce = 500;

    /// <summary>The rows in the order of the ids; a channel that is gone meanwhile is left out.</summary>
    /// <param name="columns">What the reader may see.</param>
    public async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        IEnumerable<Guid> ids, IReadOnlyList<ChannelColumn> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var registry = await ExchangeRegistry.ReadAsync(db, cancellationToken);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var channels = await db.Channels.AsNoTracking().AsSplitQuery()
                .Where(channel => some.Contains(channel.Id))
                .ToDictionaryAsync(channel => channel.Id, cancellationToken);
            foreach (var channel in some.Where(channels.ContainsKey).Select(id => channels[id]))
            {
                var cells = ChannelCells.Of(channel, registry);
                yield return [.. columns.Select(column => cells[column.Place])];
            }
        }
    }
}
