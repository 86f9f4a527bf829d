using System.Globalization;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>The addresses that a channel has left, in one cell: <c>handle &lt;address&gt; 2020-01-31..2024-05-05; …</c>, the first date left out where nobody knows it.</summary>
internal static class FormerAddressText
{
    private const string To = "..";
    private const int Most = 100;

    public static string Write(IEnumerable<FormerAddress> addresses) => string.Join("; ", addresses.Select(one =>
        $"{QuotedText.Write(one.Handle)} <{one.Address}> {DayText.Write(one.Since)}{To}{DayText.Write(one.Until)}"));

    /// <param name="canonical">The canonical form of an address; null if it is no account's.</param>
    public static (IReadOnlyList<FormerAddress> Addresses, Problem? Problem) Read(string cell, string field, Func<string, string?> canonical)
    {
        var addresses = new List<FormerAddress>();
        foreach (var text in QuotedText.Parts(cell))
        {
            if (addresses.Count == Most || Read(text, canonical) is not { } address)
            {
                return ([], new(field, "Problem.FormerAddress", text));
            }
            addresses.Add(address);
        }
        return (addresses, null);
    }

    private static FormerAddress? Read(string text, Func<string, string?> canonical)
    {
        if (QuotedText.ReadBefore(text) is not var (handle, rest) || !rest.StartsWith('<') || rest.IndexOf('>', StringComparison.Ordinal) is not (> 0 and var end))
        {
            return null;
        }
        var days = rest[(end + 1)..].Trim().Split(To);
        return days.Length == 2
            && DayText.Read(days[1]) is { } until
            && (days[0].Length == 0 || DayText.Read(days[0]) <= until)
            && handle.Length <= Lengths.Handle
            && canonical(rest[1..end]) is { Length: <= Lengths.Address } address
            ? new() { Handle = handle, Address = address, Since = DayText.Read(days[0]), Until = until }
            : null;
    }
}

/// <summary>Days in a table.</summary>
internal static class DayText
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <returns>Null for what is no day.</returns>
    public static DateOnly? Read(string text) =>
        DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? DateOnly.FromDateTime(moment) : null;
}
