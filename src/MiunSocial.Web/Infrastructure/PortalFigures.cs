using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Infrastructure;

/// <summary>How much there is of what operators watch.</summary>
public sealed record PortalFigures
{
    /// <summary>Every state, those without requests too: a line that ends in a diagram looks like a fault.</summary>
    public required IReadOnlyDictionary<RequestState, long> Requests { get; init; }

    /// <summary>Notices whose mail is to be sent and has not been; one that waits for the daily digest waits as it should.</summary>
    public required long Waiting { get; init; }

    /// <summary>When the oldest of them was written; null if none waits.</summary>
    public required DateTime? OldestWaiting { get; init; }

    public static async Task<PortalFigures> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var held = await db.Requests
            .GroupBy(request => request.State)
            .Select(requests => new { State = requests.Key, Count = requests.LongCount() })
            .ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);
        var waiting = db.Outbox.Waiting();
        return new()
        {
            Requests = Enum.GetValues<RequestState>().ToDictionary(state => state, state => held.GetValueOrDefault(state)),
            Waiting = await waiting.LongCountAsync(cancellationToken),
            OldestWaiting = await waiting.Where(message => message.Problem == null).MinAsync(message => (DateTime?)message.CreatedAt, cancellationToken),
        };
    }
}
