using System.Text;

namespace MiunSocial.Web.Tests.CalendarFeed;

/// <summary>What RFC 5545 demands of a published calendar's lines, looked at without the library that writes them.</summary>
internal static class CalendarRules
{
    private const int MostOctets = 75;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The content lines, unfolded, after the rules for lines have been kept.</summary>
    public static IReadOnlyList<string> Lines(byte[] file)
    {
        var lines = new List<string>();
        foreach (var line in PhysicalLines(file))
        {
            Assert.InRange(line.Length, 1, MostOctets);
            // A line that ends within a character cannot be read by itself.
            var text = Strict.GetString(line);
            Assert.DoesNotContain(text, one => char.IsControl(one) && one != '\t');
            if (text[0] is ' ' or '\t')
            {
                lines[^1] += text[1..];
            }
            else
            {
                lines.Add(text);
            }
        }
        return lines;
    }

    /// <summary>The frame, and in each event what an event must have once.</summary>
    public static void AssertKept(byte[] file)
    {
        var lines = Lines(file);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        AssertOnce(lines.TakeWhile(line => line != "BEGIN:VEVENT"), "PRODID:", "VERSION:2.0", "METHOD:PUBLISH", "X-WR-CALNAME:", "REFRESH-INTERVAL;VALUE=DURATION:", "X-PUBLISHED-TTL:");
        foreach (var written in Events(lines))
        {
            AssertOnce(written, "UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SEQUENCE:", "SUMMARY:", "STATUS:", "TRANSP:TRANSPARENT", "LAST-MODIFIED:");
            Assert.Matches("^DTSTAMP:[0-9]{8}T[0-9]{6}Z$", written.Single(line => line.StartsWith("DTSTAMP:", StringComparison.Ordinal)));
        }
    }

    public static IEnumerable<IReadOnlyList<string>> Events(IReadOnlyList<string> lines)
    {
        for (var start = 0; start < lines.Count; start++)
        {
            if (lines[start] == "BEGIN:VEVENT")
            {
                yield return [.. lines.Skip(start).TakeWhile(line => line != "END:VEVENT")];
            }
        }
    }

    private static void AssertOnce(IEnumerable<string> lines, params string[] beginnings)
    {
        var all = lines.ToList();
        Assert.All(beginnings, beginning => Assert.Single(all, line => line.StartsWith(beginning, StringComparison.Ordinal)));
    }

    /// <summary>Each ends with CRLF, and neither stands anywhere else.</summary>
    private static IEnumerable<byte[]> PhysicalLines(byte[] file)
    {
        Assert.Equal("\r\n"u8.ToArray(), file[^2..]);
        for (var (start, at) = (0, 0); at < file.Length; at++)
        {
            if (file[at] == '\n')
            {
                Assert.Equal((byte)'\r', file[at - 1]);
                yield return file[start..(at - 1)];
                start = at + 1;
            }
            else if (file[at] == '\r')
            {
                Assert.Equal((byte)'\n', file[at + 1]);
            }
        }
    }
}
