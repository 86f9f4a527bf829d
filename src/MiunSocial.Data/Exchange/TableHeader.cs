namespace MiunSocial.Data.Exchange;

/// <summary>Which column of a file is which of the table's.</summary>
internal sealed class TableHeader
{
    private readonly ChannelColumn?[] _columns;

    private TableHeader(ChannelColumn?[] columns) => _columns = columns;

    public required IReadOnlyList<string> Unknown { get; init; }

    /// <exception cref="TableFaultException">A required column is missing, or one is there twice.</exception>
    public static TableHeader Read(IReadOnlyList<string> headings, ExchangeWords words)
    {
        var columns = headings.Select(words.ColumnOf).ToArray();
        var known = columns.OfType<ChannelColumn>().ToList();
        if (known.Count == 0)
        {
            throw new TableFaultException("File.NoHeader");
        }
        if (known.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new TableFaultException("File.ColumnTwice", twice.Key.Key);
        }
        var missing = ChannelColumns.All.Where(column => column.Need == ColumnNeed.Required).Except(known).Select(column => column.Key).ToList();
        if (missing.Count > 0)
        {
            throw new TableFaultException("File.ColumnMissing", string.Join(", ", missing));
        }
        return new(columns)
        {
            Unknown = [.. headings.Where((heading, place) => columns[place] is null && heading.Trim().Length > 0).Select(heading => heading.Trim())],
        };
    }

    /// <returns>Null for a row without a value.</returns>
    public TableRow? Row(int number, IReadOnlyList<string> cells)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }
        var row = new string[ChannelColumns.All.Count];
        Array.Fill(row, "");
        for (var place = 0; place < Math.Min(cells.Count, _columns.Length); place++)
        {
            if (_columns[place] is { } column)
            {
                row[column.Place] = TableText.Clean(FormulaGuard.Restore(cells[place]));
            }
        }
        return new(number, row);
    }
}
