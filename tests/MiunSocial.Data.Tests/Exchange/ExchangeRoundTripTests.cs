using CsCheck;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Exchange;

/// <summary>What is exported and imported into an empty registry is what was there.</summary>
public sealed class ExchangeRoundTripTests : IDisposable
{
    private static readonly string[] Headings = [.. ChannelColumns.All.Select(column => column.Key)];

    private readonly TemporaryDatabase _database = new(DatabaseKind.Sqlite, StartingData.Reference);
    private readonly ExchangeRegistry _registry;

    public ExchangeRoundTripTests()
    {
        using var db = _database.Open();
        _registry = ExchangeRegistry.ReadAsync(db, CancellationToken.None).GetAwaiter().GetResult();
    }

    [Fact]
    public void Csv_LosesNothing() => new RandomChannels(_registry).Several.Sample(channels => AssertSame(channels, TableFormat.Csv), iter: 2000);

    [Fact]
    public void Xlsx_LosesNothing() => new RandomChannels(_registry).Several.Sample(channels => AssertSame(channels, TableFormat.Xlsx), iter: 300);

    [Fact]
    public void Neutralising_IsUndoneExactly() =>
        Gen.String[Gen.Char["'=+-@\t\ra "], 0, 6].Sample(text =>
        {
            var cell = FormulaGuard.Neutralise(text);
            Assert.Equal(text, FormulaGuard.Restore(cell));
            Assert.True(cell.Length == 0 || !"=+-@\t\r".Contains(cell[0]), cell);
        });

    public void Dispose() => _database.Dispose();

    private void AssertSame(Channel[] channels, TableFormat format)
    {
        using var file = Write(channels.Select(channel => ChannelCells.Of(channel, _registry)), format);
        var reader = new ChannelReader(_registry, ExchangeWords.None, RandomChannels.Today);

        var read = Tables.Open(file, Tables.FormatOf(file), ExchangeWords.None).Rows.Select(reader.Read).ToList();

        Assert.All(read, row => Assert.Empty(row.Problems));
        Assert.Equal(channels.Length, read.Count);
        foreach (var (channel, again) in channels.Zip(read.Select(Imported)))
        {
            Assert.Equal(ChannelCells.Of(channel, _registry), ChannelCells.Of(again, _registry));
            Assert.Equal(channel.Care, again.Care);
            Assert.Equal(channel.Purpose, again.Purpose);
            Assert.Equal(channel.People, again.People);
            Assert.Equal(channel.FormerAddresses, again.FormerAddresses);
            Assert.Equal((channel.Address, channel.AddressSince), (again.Address, again.AddressSince));
        }
    }

    private static Channel Imported(ReadChannel read) =>
        Channel.Import(read.Facts!, read.Address, read.Standing, Actor.Clock, new(2026, 11, 25, 13, 0, 0, DateTimeKind.Utc));

    private static MemoryStream Write(IEnumerable<string[]> rows, TableFormat format)
    {
        var file = new MemoryStream();
        var written = format == TableFormat.Csv
            ? TableWriters.WriteCsvAsync(file, Headings, rows.ToAsyncEnumerable(), CancellationToken.None)
            : TableWriters.WriteXlsxAsync(file, [new("kanaler", Headings, rows)], CancellationToken.None);
        written.GetAwaiter().GetResult();
        file.Position = 0;
        return file;
    }
}
