using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace MiunSocial.Data.Exchange;

/// <summary>Writes tables as files. Rows are asked for as they are written, so that no more than a few are in memory.</summary>
public static class TableWriters
{
    private static readonly OpenXmlConfiguration Plain = new() { TableStyles = TableStyles.None, AutoFilter = false };
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>With semicolons and a mark at the beginning: what a Swedish spreadsheet opens without being asked how.</summary>
    public static async Task WriteCsvAsync(
        Stream to, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, WithMark, leaveOpen: true);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" };
        await using var csv = new CsvWriter(writer, configuration, leaveOpen: true);
        await WriteLineAsync(csv, headings);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await WriteLineAsync(csv, row);
        }
    }

    public static Task WriteXlsxAsync(Stream to, IReadOnlyList<Sheet> sheets, CancellationToken cancellationToken) =>
        MiniExcel.SaveAsAsync(
            to,
            sheets.ToDictionary(sheet => sheet.Name, object (sheet) => Rows(sheet)),
            printHeader: false,
            excelType: ExcelType.XLSX,
            configuration: Plain,
            cancellationToken: cancellationToken);

    private static async Task WriteLineAsync(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(FormulaGuard.Neutralise(cell));
        }
        await csv.NextRecordAsync();
    }

    /// <summary>The heading is a row like the others, for an empty table would lose it otherwise.</summary>
    private static IEnumerable<IDictionary<string, object>> Rows(Sheet sheet) =>
        sheet.Rows.Prepend(sheet.Headings).Select(IDictionary<string, object> (row) => row
            .Select((cell, place) => (Place: place, Cell: cell))
            .ToDictionary(one => one.Place.ToString(CultureInfo.InvariantCulture), object (one) => FormulaGuard.Neutralise(one.Cell)));
}

/// <summary>A sheet of a spreadsheet.</summary>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<string>> Rows);
