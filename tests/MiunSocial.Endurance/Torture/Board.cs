using System.Collections.Concurrent;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Courses;

namespace MiunSocial.Endurance.Torture;

/// <summary>Which requests wait for whom, as far as people know.</summary>
internal sealed class Board
{
    private readonly ConcurrentDictionary<Guid, BoardEntry> _entries = new();

    public int Count => _entries.Count;

    /// <summary>Any of those that wait in the state.</summary>
    public BoardEntry? Pick(RequestState state, Random random)
    {
        var waiting = _entries.Values.Where(entry => entry.State == state).ToList();
        return waiting.Count > 0 ? waiting[random.Next(waiting.Count)] : null;
    }

    public void Forget(Guid id) => _entries.TryRemove(id, out _);

    public void Moved(Guid id, string reference, RequestVerb verb)
    {
        if (StateAfter(verb) is { } state)
        {
            _entries[id] = new(id, reference, state);
        }
        else
        {
            Forget(id);
        }
    }

    /// <summary>Starts over from what the database keeps.</summary>
    public void Refresh(KeptCourses kept, IReadOnlySet<Guid> before)
    {
        _entries.Clear();
        foreach (var course in kept.ById.Values.Where(course => !before.Contains(course.Id) && !RequestTransitions.HasEnded(course.State)))
        {
            _entries[course.Id] = new(course.Id, course.Reference!, course.State);
        }
    }

    /// <summary>Null when it has ended.</summary>
    private static RequestState? StateAfter(RequestVerb verb) => verb switch
    {
        RequestVerb.Submit => RequestState.Endorsement,
        RequestVerb.Endorse or RequestVerb.Resubmit => RequestState.Review,
        RequestVerb.Return => RequestState.Completion,
        RequestVerb.Approve or RequestVerb.SendBack => RequestState.Setup,
        RequestVerb.Confirm => RequestState.Verification,
        RequestVerb.Decline or RequestVerb.Reject or RequestVerb.Verify or RequestVerb.Withdraw or RequestVerb.Discard or RequestVerb.Expire => null,
    };
}

internal sealed record BoardEntry(Guid Id, string Reference, RequestState State);
