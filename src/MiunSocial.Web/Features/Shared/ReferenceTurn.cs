namespace MiunSocial.Web.Features.Shared;

/// <summary>
/// Lets those who submit on this node take their numbers one after another, from the reading of the last number until the next is
/// saved, instead of losing races to each other. A courtesy: the database settles who gets which number, among nodes and whenever
/// somebody has waited long enough.
/// </summary>
public sealed class ReferenceTurn(ReferenceTurns turns) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private bool _isHeld;

    /// <summary>Whoever holds it already goes on holding it.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken) => _isHeld = _isHeld || await turns.One.WaitAsync(LongestWait, cancellationToken);

    public void Give()
    {
        if (_isHeld)
        {
            _isHeld = false;
            turns.One.Release();
        }
    }

    public void Dispose() => Give();
}

/// <summary>The node's one turn.</summary>
public sealed class ReferenceTurns : IDisposable
{
    internal SemaphoreSlim One { get; } = new(1, 1);

    public void Dispose() => One.Dispose();
}
