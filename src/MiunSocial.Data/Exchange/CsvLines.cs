using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MiunSocial.Data.Exchange;

/// <summary>The lines of a CSV file, as Swedish and other spreadsheets write them.</summary>
internal static class CsvLines
{
    private const int Sample = 16 * 1024;
    private static readonly char[] Separators = [';', ',', '\t'];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static CsvLines() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<IReadOnlyList<string>> Read(Stream file)
    {
        var encoding = EncodingOf(file);
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, Sample, leaveOpen: true);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = SeparatorOf(file, encoding).ToString(),
            IgnoreBlankLines = false,
            // A quotation mark inside a cell that was not quoted stands for itself.
            Mode = CsvMode.RFC4180,
            BadDataFound = null,
            MaxFieldSize = ChannelColumns.LongestCell * 2,
        };
        using var parser = new CsvParser(reader, configuration, leaveOpen: true);
        while (Next(parser))
        {
            yield return parser.Record ?? [];
        }
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException exception)
        {
            throw new TableFaultException("File.CellTooLong", exception.Context?.Parser?.Row ?? parser.Row);
        }
    }

    /// <summary>UTF-8 where every byte agrees with it, and otherwise what older Windows programs write.</summary>
    private static Encoding EncodingOf(Stream file)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: true, Sample, leaveOpen: true);
        var buffer = new char[Sample];
        try
        {
            for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
            {
                if (buffer.AsSpan(0, read).Contains('\0'))
                {
                    throw new TableFaultException("File.WrongType");
                }
            }
            return reader.CurrentEncoding is UTF8Encoding ? Strict : reader.CurrentEncoding;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252);
        }
        finally
        {
            file.Position = 0;
        }
    }

    /// <summary>The separator that the first line has most of, outside quotation marks.</summary>
    private static char SeparatorOf(Stream file, Encoding encoding)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, Sample, leaveOpen: true);
        var buffer = new char[Sample];
        var read = reader.ReadBlock(buffer);
        file.Position = 0;
        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var letter in buffer.AsSpan(0, read))
        {
            isQuoted ^= letter == '"';
            if (!isQuoted && letter is '\n' or '\r')
            {
                break;
            }
            if (!isQuoted && Array.IndexOf(Separators, letter) is var place and >= 0)
            {
                counts[place]++;
            }
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
