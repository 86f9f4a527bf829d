using System.Globalization;

namespace MiunSocial.Web.Tests.Fuzz;

/// <summary>What no page of ours sends, or hardly ever.</summary>
internal static class OddValues
{
    private static readonly string[] Texts =
    [
        "", " ", "\t\r\n", "a\u0001b\u0008c\u001B[31m", "\u0000", "x\0y", "\u202Egnp.exe", "\uFEFF", "\uFFFF", "😀👩‍👩‍👧", "e\u0301\u0301\u0301", "İıſK", "' OR 1=1 --", "\"; DROP TABLE Requests;",
        "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "../../../etc/passwd", "%00", "%s%n", "=1+1", "null", "undefined", "true", "on", "True,False", "false", "NaN", "Infinity", "[]", "{}",
        "Draft", "Review", "Completed", "Approve", "Expire", "Next", "Keep", "99", "Officer", "Administrator", "sv", "en", "xx-INVALID", "KOM-2026-0001", "KOM-0000-0000",
        "https://instagram.com/a", "https://www.instagram.com/exempel", "javascript:alert(1)", "http://[::1]/", "http://127.0.0.1:1/", "//x", "mailto:a@b", "a@b", "a@b@c", "ä@ö.se", "@", "a@demo.test",
        "//evil.example/", "/\\evil.example", "https://evil.example/", "01900000-0000-7000-8000-000000000000", "00000000-0000-0000-0000-000000000000", "{01900000-0000-7000-8000-000000000000}", "abc:def", "a:b:c",
    ];

    private static readonly string[] Numbers =
    [
        "-1", "0", "1", "2", "-0", "+1", "1.5", "1,5", "1e9", "0x10", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "99999999999999999999", " 7 ", "٣", "1_000", "1 000",
    ];

    private static readonly string[] Dates =
    [
        "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "01/02/2026", "1582-10-10", "2026-11-25T25:00", "-0001-01-01", "yesterday", "2026-11-25", "2031-01-01",
    ];

    /// <summary>Escapes that are none, or that are no UTF-8; as they stand in a body.</summary>
    private static readonly string[] Raw = ["%", "%f", "%zz", "%ff%fe", "%c0%80", "%ed%a0%80", "%f4%90%80%80", "%00", "a%00b", "%u0041", "+%2B+", "a=b=c", "%E5%E4%F6", "%80%80", ";a=1", "%26x%3D1"];

    public static string Text(Random random) => random.Next(6) switch
    {
        0 => Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)],
        1 => new string([.. Enumerable.Range(0, random.Next(300)).Select(_ => (char)random.Next(1, 0xFFFF))]),
        2 => new string('å', random.Next(1, 6000)),
        _ => Texts[random.Next(Texts.Length)],
    };

    public static string Number(Random random) => random.Next(4) == 0
        ? random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture)
        : Numbers[random.Next(Numbers.Length)];

    public static string Date(Random random) => Dates[random.Next(Dates.Length)];

    public static string Escape(Random random) => Raw[random.Next(Raw.Length)];

    /// <summary>Much, but less than a form may be.</summary>
    public static string Huge(Random random) => new('x', random.Next(20_000, 300_000));
}
