using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Imports;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Exchange;

/// <summary>Files that were damaged, cut short or made to do harm are refused or read as rows with problems; nothing else comes of them.</summary>
public sealed class MutatedFileTests : IDisposable
{
    private static readonly byte[][] Bits =
    [
        "\""u8.ToArray(), ";"u8.ToArray(), "\n"u8.ToArray(), "<"u8.ToArray(), ">"u8.ToArray(), "'"u8.ToArray(), "\0"u8.ToArray(), [0xFF], [0xED, 0xA0, 0x80],
        "2026-13-45"u8.ToArray(), "99999999999999999999"u8.ToArray(), "https://"u8.ToArray(), "since="u8.ToArray(), ".."u8.ToArray(), "%00"u8.ToArray(),
        "=cmd|' /C calc'!A0"u8.ToArray(), "closed"u8.ToArray(), "xn--"u8.ToArray(), [0xEF, 0xBF, 0xBE], "PK\u0003\u0004"u8.ToArray(), "r=\"ZZZZ9\""u8.ToArray(),
    ];

    private readonly TemporaryDatabase _database = new(DatabaseKind.Sqlite, StartingData.Reference);
    private readonly ExchangeRegistry _registry;

    public MutatedFileTests()
    {
        using var db = _database.Open();
        _registry = ExchangeRegistry.ReadAsync(db, CancellationToken.None).GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData(TableFormat.Csv, 46_000)]
    [InlineData(TableFormat.Xlsx, 4_000)]
    public void Files_HoweverMutated_FailNobody(TableFormat format, int count)
    {
        var whole = Whole(format);
        Parallel.For(0, count, seed => Read(Mutated(whole, new Random(seed))));
    }

    public void Dispose() => _database.Dispose();

    private void Read(byte[] content)
    {
        var reader = new ChannelReader(_registry, ExchangeWords.None, RandomChannels.Today);
        using var file = new MemoryStream(content);
        try
        {
            foreach (var read in Tables.Open(file, Tables.FormatOf(file), ExchangeWords.None).Rows.Select(reader.Read))
            {
                Assert.All(read.Problems, problem => Assert.True(RowProblem.Of(problem, read.Row.Cells[0]).ToString().Length <= RowProblem.LongestLine));
            }
        }
        catch (TableFaultException fault)
        {
            Assert.Equal(TableFaultException.Field, fault.Problem.Field);
        }
    }

    private static byte[] Mutated(byte[] whole, Random random)
    {
        var content = whole.ToList();
        for (var times = random.Next(1, 8); times > 0 && content.Count > 0; times--)
        {
            var at = random.Next(content.Count);
            switch (random.Next(4))
            {
                case 0:
                    content[at] = (byte)random.Next(256);
                    break;
                case 1:
                    content.InsertRange(at, Bits[random.Next(Bits.Length)]);
                    break;
                case 2:
                    content.RemoveRange(at, Math.Min(random.Next(1, 30), content.Count - at));
                    break;
                default:
                    content.InsertRange(at, content.GetRange(at, Math.Min(random.Next(1, 60), content.Count - at)));
                    break;
            }
        }
        return [.. content];
    }

    private static byte[] Whole(TableFormat format)
    {
        string[] headings = [.. ChannelColumns.All.Select(column => column.Key)];
        string[] cells =
        [
            "provkanal", "Provkanalen", "instagram-units", "instagram", "provkanal", "https://www.instagram.com/provkanal", "123", "Syfte", "Purpose",
            "current-students; staff", "inform; engage", "universitetet", "sv; en", "public", "active", "2020-01-15", "", "2027-01-15", "2025-01-15",
            "Ylva \"Y\" <ylva@university.test> employee since=2026-01-15 2step", "Bo <bo@university.test> student since=2026-01-15", "", "kanal@university.test",
            "Valvet", "24", "Vardagar", "10", "yes", "Gallras", "2025-02-01", "2025-03-01", "Textas", "Krisinfo", "MIUN 2026/12", "Anteckning",
            "gammal <https://www.instagram.com/gammal> 2018-01-01..2020-01-14",
        ];
        using var file = new MemoryStream();
        var written = format == TableFormat.Csv
            ? TableWriters.WriteCsvAsync(file, headings, new[] { cells, cells }.ToAsyncEnumerable(), CancellationToken.None)
            : TableWriters.WriteXlsxAsync(file, [new("kanaler", headings, [cells, cells])], CancellationToken.None);
        written.GetAwaiter().GetResult();
        return file.ToArray();
    }
}
