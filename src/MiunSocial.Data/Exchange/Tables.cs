using MiunSocial.Domain.Imports;

namespace MiunSocial.Data.Exchange;

/// <summary>Reads a file as a table of channels.</summary>
public static class Tables
{
    private static ReadOnlySpan<byte> ZipMark => "PK\u0003\u0004"u8;

    /// <summary>The mark of old spreadsheets, and of those that a password locks.</summary>
    private static ReadOnlySpan<byte> CompoundFileMark => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> PdfMark => "%PDF"u8;

    /// <summary>What the file is, by what it holds: the name may be anything.</summary>
    /// <exception cref="TableFaultException">It is empty, or neither of the two.</exception>
    public static TableFormat FormatOf(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return start switch
        {
            [] => throw new TableFaultException("File.Empty"),
            _ when start.SequenceEqual(ZipMark) => TableFormat.Xlsx,
            _ when start.SequenceEqual(CompoundFileMark) => throw new TableFaultException("File.OldOrLocked"),
            _ when start.SequenceEqual(PdfMark) => throw new TableFaultException("File.WrongType"),
            _ => TableFormat.Csv,
        };
    }

    /// <param name="file">Can be sought in; it must stay open while rows are read.</param>
    /// <exception cref="TableFaultException">It cannot be read, or its header does not do.</exception>
    public static ReadTable Open(Stream file, TableFormat format, ExchangeWords words)
    {
        var lines = Lines(format == TableFormat.Csv ? CsvLines.Read(file) : XlsxLines.Read(file)).GetEnumerator();
        if (!lines.MoveNext())
        {
            lines.Dispose();
            throw new TableFaultException("File.Empty");
        }
        var header = TableHeader.Read(lines.Current, words);
        return new() { UnknownColumns = header.Unknown, Rows = Rows(lines, header) };
    }

    private static IEnumerable<TableRow> Rows(IEnumerator<IReadOnlyList<string>> lines, TableHeader header)
    {
        using (lines)
        {
            for (var number = 2; lines.MoveNext(); number++)
            {
                if (header.Row(number, lines.Current) is { } row)
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>The same bounds whatever the format.</summary>
    private static IEnumerable<IReadOnlyList<string>> Lines(IEnumerable<IReadOnlyList<string>> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            if (++number > TableLimits.MostRows + 1)
            {
                throw new TableFaultException("File.TooManyRows", TableLimits.MostRows);
            }
            if (line.Count > TableLimits.MostColumns)
            {
                throw new TableFaultException("File.TooManyColumns", TableLimits.MostColumns);
            }
            if (line.Any(cell => cell.Length > ChannelColumns.LongestCell))
            {
                throw new TableFaultException("File.CellTooLong", number);
            }
            yield return line;
        }
    }
}
