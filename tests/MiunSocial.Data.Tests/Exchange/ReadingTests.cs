using System.IO.Compression;
using System.Text;
using MiunSocial.Data.Exchange;

namespace MiunSocial.Data.Tests.Exchange;

/// <summary>Files as spreadsheets of different makes, ages and countries write them.</summary>
public sealed class ReadingTests
{
    private const string Header = "name;kind;unit;status;audiences;languages;purpose_sv";

    public static TheoryData<Encoding> Encodings => [new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), CodePage1252()];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Csv_InAnyUsualEncoding_KeepsItsLetters(Encoding encoding) =>
        Assert.Equal("Räksmörgås & blåbär", Read([.. encoding.GetPreamble(), .. encoding.GetBytes($"{Header}\r\nRäksmörgås & blåbär;k;u\r\n")]).Single()[ChannelColumns.Name]);

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void Csv_WithAnyUsualSeparator_IsDivided(char separator)
    {
        var row = Read($"{Header}\nA;b;c\n".Replace(';', separator)).Single();

        Assert.Equal(("A", "b", "c"), (row[ChannelColumns.Name], row[ChannelColumns.Kind], row[ChannelColumns.Unit]));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Csv_WithQuotedLineBreaks_KeepsThemInTheCell(string lineEnd)
    {
        var row = Read($"{Header}{lineEnd}\"Två{lineEnd}rader; \"\"citat\"\"\";k;u{lineEnd}").Single();

        Assert.Equal((2, "Två\nrader; \"citat\""), (row.Number, row[ChannelColumns.Name]));
    }

    [Fact]
    public void Csv_RowsAreNumberedAsASpreadsheetDoes_AndEmptyOnesPassedOver() =>
        Assert.Equal([2, 4], Read($"{Header}\nA;k;u\n;;\nB;k;u\n").Select(row => row.Number));

    [Fact]
    public void Headings_InAnyOrderAndByTheirLabels_AreKnown()
    {
        var words = new ExchangeWords().Heading(ChannelColumns.Name, "Namn").Heading(ChannelColumns.Unit, "Verksamhet");
        var table = Open("Verksamhet;Okänd;STATUS;namn;languages;audiences;Kind\nu;x;active;A;sv;a;k"u8.ToArray(), words);

        Assert.Equal(["Okänd"], table.UnknownColumns);
        var row = table.Rows.Single();
        Assert.Equal(("A", "u", "active"), (row[ChannelColumns.Name], row[ChannelColumns.Unit], row[ChannelColumns.Status]));
    }

    [Theory]
    [InlineData("", "File.Empty")]
    [InlineData("hej på dig\n1\n", "File.NoHeader")]
    [InlineData("name;kind\nA;b\n", "File.ColumnMissing")]
    [InlineData("name;name;kind;unit;status;audiences;languages\n", "File.ColumnTwice")]
    [InlineData("%PDF-1.7", "File.WrongType")]
    [InlineData("PK\u0003\u0004nothing", "File.Damaged")]
    public void Files_ThatAreNoTable_SayWhy(string content, string code) =>
        Assert.Equal(code, Assert.Throws<TableFaultException>(() => Read(content)).Problem.Code);

    [Fact]
    public void Files_LockedWithAPassword_SayWhy() =>
        Assert.Equal("File.OldOrLocked", Assert.Throws<TableFaultException>(() => Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).Problem.Code);

    [Fact]
    public void Csv_WithACellLongerThanAnyField_SaysWhichRow() =>
        Assert.Equal("File.CellTooLong", Assert.Throws<TableFaultException>(() => Read($"{Header}\n{new string('x', 50_000)};k;u\n")).Problem.Code);

    [Fact]
    public void Xlsx_ThatUnpacksToACellOfAHundredMegabytes_IsRefused()
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            package.CreateEntry("xl/workbook.xml").Open().Dispose();
            using var sheet = new StreamWriter(package.CreateEntry("xl/worksheets/sheet1.xml").Open());
            sheet.Write("<worksheet><sheetData><row><c><v>");
            var megabyte = new string('a', 1024 * 1024);
            for (var written = 0; written < 100; written++)
            {
                sheet.Write(megabyte);
            }
        }

        Assert.Throws<TableFaultException>(() => Read(file.ToArray()));
    }

    private static List<TableRow> Read(string content) => Read(Encoding.UTF8.GetBytes(content));

    private static List<TableRow> Read(byte[] content) => [.. Open(content, ExchangeWords.None).Rows];

    private static ReadTable Open(byte[] content, ExchangeWords words)
    {
        var file = new MemoryStream(content);
        return Tables.Open(file, Tables.FormatOf(file), words);
    }

    private static Encoding CodePage1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
