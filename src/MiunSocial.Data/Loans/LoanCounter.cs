namespace MiunSocial.Data.Loans;

/// <summary>The last number given to a loan in a year. Whoever raises it at the same moment as another tries again.</summary>
public sealed class LoanCounter
{
    public required int Year { get; init; }

    public int Last { get; private set; }

    /// <returns>The next reference, such as <c>LAN-2026-0001</c>.</returns>
    public string Next() => FormattableString.Invariant($"LAN-{Year}-{++Last:0000}");
}
