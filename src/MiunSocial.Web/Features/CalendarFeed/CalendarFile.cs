using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MiunSocial.Domain.Shared;
using Calendar = Ical.Net.Calendar;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>Writes a published calendar (RFC 5545, RFC 7986) with what Outlook, Apple and Google each want to see.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The longest line, in octets and without its end.</summary>
    private const int LineOctets = 75;

    /// <summary>How often a program is asked to look. Most look more seldom.</summary>
    private const string RefreshEvery = "PT1H";

    /// <param name="name">What programs call the calendar.</param>
    /// <param name="language">A two-letter code.</param>
    public static byte[] Write(string name, string language, IEnumerable<CalendarEntry> entries)
    {
        var calendar = new Calendar { Method = "PUBLISH", ProductId = $"-//MiunSocial//Loans//{language.ToUpperInvariant()}", Scale = "GREGORIAN" };
        // The older property is read by all, the newer one by those that follow the newer standard.
        calendar.AddProperty("X-WR-CALNAME", Readable(name));
        calendar.AddProperty("NAME", Readable(name));
        // Days without a time are the same everywhere; the zone is for programs that ask for one.
        calendar.AddProperty("X-WR-TIMEZONE", "Europe/Stockholm");
        calendar.AddProperty("X-PUBLISHED-TTL", RefreshEvery);
        var refresh = new Ical.Net.CalendarProperty("REFRESH-INTERVAL", RefreshEvery);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        calendar.Events.AddRange(entries.Select(EventOf));
        var text = new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar has a text.");
        return Encoding.UTF8.GetBytes(Folded(text));
    }

    /// <summary>Lines broken anew between whole characters: the library breaks them within those that take two places, such as 😀.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"))
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > LineOctets)
                {
                    folded.Append("\r\n ");
                    octets = 1;
                }
                folded.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }
            folded.Append("\r\n");
        }
        return folded.ToString().TrimEnd('\r', '\n') + "\r\n";
    }

    private static CalendarEvent EventOf(CalendarEntry entry)
    {
        var changed = new CalDateTime(DateTime.SpecifyKind(entry.ChangedAt, DateTimeKind.Utc), CalDateTime.UtcTzId);
        var written = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            // Of the record and not of this answer, so that the same calendar is the same answer.
            DtStamp = changed,
            LastModified = changed,
            Start = new CalDateTime(entry.Days.First),
            // The day after the last: the end is not part of it.
            End = new CalDateTime(entry.Days.Last == DateOnly.MaxValue ? entry.Days.Last : entry.Days.Last.AddDays(1)),
            Status = entry.Status.ToString().ToUpperInvariant(),
            Summary = Readable(entry.Summary),
            Class = "PRIVATE",
            // Who has the channel is busy with it no more than with other things.
            Transparency = Ical.Net.TransparencyType.Transparent,
        };
        if (Readable(entry.Description) is { Length: > 0 } description)
        {
            written.Description = description;
        }
        if (entry.Address is { } address)
        {
            written.Url = address;
        }
        written.AddProperty("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
        written.AddProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        return written;
    }

    /// <summary>Without what a text of the standard may not hold: control characters but the end of a line and the tab.</summary>
    public static string Readable(string text) => string.Concat(FoldedText.WellFormed(text).ReplaceLineEndings("\n")
        .Where(one => !char.IsControl(one) || one is '\n' or '\t')).Trim();
}
