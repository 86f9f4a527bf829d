namespace MiunSocial.Data;

/// <summary>The last number given to a request in a year. Whoever raises it at the same moment as another tries again.</summary>
public sealed class ReferenceCounter
{
    public required int Year { get; init; }

    public int Last { get; private set; }

    /// <returns>The next reference, such as <c>KOM-2026-0001</c>.</returns>
    public string Next() => FormattableString.Invariant($"KOM-{Year}-{++Last:0000}");
}
