namespace MiunSocial.Data.Exchange;

/// <summary>A row of the table, its cells in the places of <see cref="ChannelColumns"/>.</summary>
/// <param name="Number">As a spreadsheet counts: the header is 1.</param>
public sealed record TableRow(int Number, string[] Cells)
{
    public string this[ChannelColumn column] => Cells[column.Place];
}

/// <summary>A table whose header has been understood; its rows are read one at a time.</summary>
public sealed record ReadTable
{
    /// <summary>Headings that name no column.</summary>
    public required IReadOnlyList<string> UnknownColumns { get; init; }

    /// <summary>To be gone through once. Fails with <see cref="TableFaultException"/> where the file cannot be read any further.</summary>
    public required IEnumerable<TableRow> Rows { get; init; }
}
