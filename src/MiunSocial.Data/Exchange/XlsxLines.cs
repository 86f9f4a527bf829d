using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace MiunSocial.Data.Exchange;

/// <summary>The lines of a spreadsheet's first sheet.</summary>
internal static class XlsxLines
{
    private static readonly OpenXmlConfiguration Configuration = new() { EnableSharedStringCache = true, FillMergedCells = false };

    /// <exception cref="TableFaultException">The package is locked, damaged or too large.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(Stream file)
    {
        XlsxGuard.Check(file);
        file.Position = 0;
        using var rows = Opened(file);
        while (Next(rows) is { } row)
        {
            yield return [.. row.Values.Select(Text)];
        }
    }

    private static IEnumerator<IDictionary<string, object?>> Opened(Stream file) => Guarded(() =>
        MiniExcel.Query(file, useHeaderRow: false, excelType: ExcelType.XLSX, configuration: Configuration).Cast<IDictionary<string, object?>>().GetEnumerator());

    private static IDictionary<string, object?>? Next(IEnumerator<IDictionary<string, object?>> rows) =>
        Guarded(() => rows.MoveNext() ? rows.Current : null);

    /// <summary>The reader was written for whole files and fails on damaged ones in as many ways as there are damages; no row is read after one.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or TableFaultException))
        {
            throw new TableFaultException("File.Damaged");
        }
    }

    /// <summary>Dates and numbers as the table writes them, whatever the sheet shows them as.</summary>
    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime moment => moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool isTrue => isTrue ? nameof(YesNo.Yes) : nameof(YesNo.No),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
