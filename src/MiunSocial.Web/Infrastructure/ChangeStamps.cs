using System.Diagnostics;
using MiunSocial.Data.Changes;

namespace MiunSocial.Web.Infrastructure;

/// <summary>The stamps of all areas as this node knows them: its own changes at once, other nodes' as often as they are read.</summary>
public sealed class ChangeStamps : IChangeListener
{
    /// <summary>How long another node's change may go unseen, in real time. Stamps that are older than this are not relied on.</summary>
    public static readonly TimeSpan LongestUnseen = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<ChangeArea, Guid> _stamps = [];
    private long _readAt;
    private int _ownChanges;

    public void Changed(IReadOnlyDictionary<ChangeArea, Guid> stamps)
    {
        lock (_lock)
        {
            _ownChanges++;
            Take(stamps);
        }
    }

    /// <summary>Reads all stamps anew. What this node changed while they were read is newer than what was read, and stays.</summary>
    public async Task RefreshAsync(Func<Task<Dictionary<ChangeArea, Guid>>> read)
    {
        var (began, ownChanges) = (Stopwatch.GetTimestamp(), _ownChanges);
        var stamps = await read();
        lock (_lock)
        {
            if (_ownChanges == ownChanges)
            {
                Take(stamps);
                _readAt = began;
            }
        }
    }

    /// <returns>A text that differs after any change in these areas; null if it cannot be told whether there was one.</returns>
    public string? Of(params ReadOnlySpan<ChangeArea> areas)
    {
        lock (_lock)
        {
            if (_readAt == 0 || Stopwatch.GetElapsedTime(_readAt) > LongestUnseen)
            {
                return null;
            }
            var key = "";
            foreach (var area in areas)
            {
                key += $":{_stamps[area]:N}";
            }
            return key;
        }
    }

    private void Take(IReadOnlyDictionary<ChangeArea, Guid> stamps)
    {
        foreach (var (area, stamp) in stamps)
        {
            _stamps[area] = stamp;
        }
    }
}
