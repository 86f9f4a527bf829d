using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>Reads the cells of one row and gathers what is wrong with them.</summary>
internal sealed class RowReader(TableRow row, ExchangeWords words)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public string Cell(ChannelColumn column) => row[column];

    public bool Has(ChannelColumn column) => row[column].Length > 0;

    public void Report(ChannelColumn column, string code, object? argument = null) => _problems.Add(new(column.Key, code, argument));

    public void Report(Problem? problem)
    {
        if (problem is not null)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Null where the cell is empty.</summary>
    public string? Text(ChannelColumn column, int most)
    {
        var text = row[column];
        if (text.Length > most)
        {
            Report(column, "Problem.TooLong", most);
        }
        return text.Length > 0 ? text : null;
    }

    public string Required(ChannelColumn column, int most)
    {
        if (!Has(column))
        {
            Report(column, "Problem.Required");
        }
        return Text(column, most) ?? "";
    }

    public DateOnly? Day(ChannelColumn column)
    {
        var day = DayText.Read(row[column]);
        if (Has(column) && day is null)
        {
            Report(column, "Problem.Day");
        }
        return day;
    }

    /// <summary>A day that has been, seen from the day of the import.</summary>
    public DateOnly? PastDay(ChannelColumn column, DateOnly today)
    {
        var day = Day(column);
        if (day > today)
        {
            Report(column, "Problem.InFuture");
        }
        return day;
    }

    public int? Number(ChannelColumn column, int most)
    {
        if (!Has(column))
        {
            return null;
        }
        if (!int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > most)
        {
            Report(column, "Problem.NumberUpTo", most);
        }
        return number;
    }

    public T? Member<T>(ChannelColumn column)
        where T : struct, Enum
    {
        var member = Has(column) ? words.MemberOf<T>(row[column]) : null;
        if (Has(column) && member is null)
        {
            Report(column, "Problem.OneOf", string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant());
        }
        return member;
    }

    public IReadOnlyList<T> Members<T>(ChannelColumn column)
        where T : struct, Enum =>
        List(column, text => words.MemberOf<T>(text), "Problem.NotAnAim");

    public T? Named<T>(ChannelColumn column, IReadOnlyDictionary<string, T> known, string code)
        where T : class
    {
        if (!Has(column))
        {
            Report(column, "Problem.Required");
            return null;
        }
        var found = known.GetValueOrDefault(row[column].ToLowerInvariant());
        if (found is null)
        {
            Report(column, code);
        }
        return found;
    }

    /// <summary>Items with semicolons between, each once.</summary>
    public IReadOnlyList<T> List<T>(ChannelColumn column, Func<string, T?> read, string code)
        where T : struct
    {
        var items = new List<T>();
        foreach (var text in row[column].Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (read(text) is not { } item)
            {
                Report(column, code, text);
                return items;
            }
            if (!items.Contains(item))
            {
                items.Add(item);
            }
        }
        return items;
    }
}
