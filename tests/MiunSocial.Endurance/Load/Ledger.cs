using System.Collections.Concurrent;
using System.Net;

namespace MiunSocial.Endurance.Load;

/// <summary>All that was sent, and all answers that were not expected.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Attempt> _attempts = new();
    private readonly ConcurrentQueue<OddAnswer> _odd = new();
    private readonly ConcurrentQueue<OddAnswer> _excused = new();
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<string, string>> _served = new();
    private int _crossings;

    /// <summary>Answers that the run itself has caused, as by ending the process that was to answer.</summary>
    public Func<OddAnswer, bool> IsExcused { get; set; } = _ => false;

    public IReadOnlyCollection<Attempt> Attempts => _attempts;

    public IReadOnlyCollection<OddAnswer> Odd => _odd;

    public IReadOnlyCollection<OddAnswer> Excused => _excused;

    /// <summary>People who were shown pages by at least so many servers.</summary>
    public int ServedBy(int nodes) => _served.Values.Count(servers => servers.Count >= nodes);

    public void NoteServed(Guid personId, string node) => _served.GetOrAdd(personId, _ => new()).TryAdd(node, node);

    /// <summary>Forms that one server made and another accepted.</summary>
    public int Crossings => _crossings;

    public void NoteCrossing(string madeBy, string acceptedBy)
    {
        if (madeBy != acceptedBy)
        {
            Interlocked.Increment(ref _crossings);
        }
    }

    public void Add(Attempt attempt) => _attempts.Enqueue(attempt);

    public void Note(OddAnswer answer) => (IsExcused(answer) ? _excused : _odd).Enqueue(answer);
}

/// <param name="Status">Null when there was no answer at all.</param>
/// <param name="Node">Which server answered, where several may.</param>
internal sealed record OddAnswer(DateTime At, string What, HttpStatusCode? Status, string Node)
{
    public override string ToString() =>
        FormattableString.Invariant($"{At:HH:mm:ss.fff} {What}: {(Status is { } status ? (int)status : "no answer")} {Node}");
}
