using System.Text;
using CsCheck;
using MiunSocial.Domain.Loans;
using MiunSocial.Web.Features.CalendarFeed;
using Calendar = Ical.Net.Calendar;

namespace MiunSocial.Web.Tests.CalendarFeed;

/// <summary>What is written is kept to the standard, and read back as what it was, whatever people call things.</summary>
public sealed class CalendarFileTests
{
    private static readonly DateTime Changed = new(2026, 11, 2, 13, 14, 15, DateTimeKind.Utc);

    private static readonly CalendarEntry Entry = new()
    {
        Uid = "0199-a@loans.miunsocial",
        Sequence = 3,
        ChangedAt = Changed,
        Days = new(new(2026, 11, 12), new(2026, 11, 14)),
        Status = EntryStatus.Confirmed,
        Summary = "Lån av Instagram",
        Description = "LAN-2026-0001: bokat",
        Address = new("https://portal.university.test/loans/LAN-2026-0001"),
    };

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["\\;,:\"nN\r\n\t åÅé😀\u0007\u2028\u200b="], 0, 120], Gen.Const("END:VEVENT\r\nBEGIN:VALARM"), Gen.Const("\\n\\;\\\\,"));

    private static readonly Gen<CalendarEntry> Entries = Gen.Select(Words, Words, Gen.Int[0, 20000], Gen.Int[1, 40], Gen.Int[0, int.MaxValue], Gen.Enum<EntryStatus>())
        .Select((summary, description, first, length, sequence, status) => Entry with
        {
            Uid = $"{first}-{length}-{sequence}@loans.miunsocial",
            Sequence = sequence,
            Days = DaySpan.From(new DateOnly(2000, 1, 1).AddDays(first), length),
            Status = status,
            Summary = $"Lån{summary}",
            Description = description,
        });

    [Fact]
    public void Days_AreWhole_AndTheEndIsTheDayAfterTheLast()
    {
        var lines = CalendarRules.Lines(CalendarFile.Write("Mina lån", "sv", [Entry]));

        Assert.Contains("DTSTART;VALUE=DATE:20261112", lines);
        Assert.Contains("DTEND;VALUE=DATE:20261115", lines);
        Assert.Contains("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", lines);
        Assert.Contains("UID:0199-a@loans.miunsocial", lines);
        Assert.Contains("SEQUENCE:3", lines);
        Assert.Contains("LAST-MODIFIED:20261102T131415Z", lines);
        Assert.Contains("URL:https://portal.university.test/loans/LAN-2026-0001", lines);
    }

    [Theory]
    [InlineData(EntryStatus.Tentative, "STATUS:TENTATIVE")]
    [InlineData(EntryStatus.Confirmed, "STATUS:CONFIRMED")]
    [InlineData(EntryStatus.Cancelled, "STATUS:CANCELLED")]
    public void Status_IsTheStandardsOwnWord(EntryStatus status, string line) =>
        Assert.Contains(line, CalendarRules.Lines(CalendarFile.Write("Mina lån", "sv", [Entry with { Status = status }])));

    [Fact]
    public void Texts_AreEscaped()
    {
        var lines = CalendarRules.Lines(CalendarFile.Write("A;B,C", "sv", [Entry with { Summary = "a,b;c\\d\ne", Description = "END:VEVENT\r\nBEGIN:VEVENT" }]));

        Assert.Contains(@"X-WR-CALNAME:A\;B\,C", lines);
        Assert.Contains(@"SUMMARY:a\,b\;c\\d\ne", lines);
        Assert.Contains(@"DESCRIPTION:END:VEVENT\nBEGIN:VEVENT", lines);
        Assert.Single(lines, "BEGIN:VEVENT");
    }

    [Fact]
    public void SameEntries_AreTheSameFile() =>
        Assert.Equal(CalendarFile.Write("Mina lån", "sv", [Entry]), CalendarFile.Write("Mina lån", "sv", [Entry with { }]));

    [Fact]
    public void CalendarWithoutEntries_IsACalendar()
    {
        var file = CalendarFile.Write("Mina lån", "sv", []);

        CalendarRules.AssertKept(file);
        Assert.Empty(Read(file).Events);
    }

    [Fact]
    public void Anything_KeepsTheRules_AndIsReadBackAsItWas() => Entries.Array[1, 4].Sample(entries =>
    {
        var file = CalendarFile.Write("Mina lån", "sv", entries);

        CalendarRules.AssertKept(file);
        var read = Read(file).Events.ToDictionary(one => one.Uid!);
        Assert.Equal(entries.Select(entry => entry.Uid).Distinct().Count(), read.Count);
        Assert.All(entries, entry => AssertSame(entry, read[entry.Uid]));
    });

    private static void AssertSame(CalendarEntry entry, Ical.Net.CalendarComponents.CalendarEvent read)
    {
        Assert.Equal(CalendarFile.Readable(entry.Summary), read.Summary);
        Assert.Equal(CalendarFile.Readable(entry.Description), read.Description ?? "");
        Assert.Equal((entry.Sequence, entry.Status.ToString().ToUpperInvariant()), (read.Sequence, read.Status));
        Assert.Equal((entry.Days.First, entry.Days.Last.AddDays(1)), (read.Start!.Date, read.End!.Date));
        Assert.True(read.IsAllDay);
        Assert.Equal(entry.ChangedAt, read.LastModified!.AsUtc);
    }

    private static Calendar Read(byte[] file) => Calendar.Load(Encoding.UTF8.GetString(file))!;
}
