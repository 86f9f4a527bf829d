using System.Security.Cryptography;
using System.Text;

namespace MiunSocial.Domain.Loans;

/// <summary>What makes the address of somebody's calendar impossible to guess. The portal keeps its hash and shows it once.</summary>
public sealed record CalendarSecret
{
    private const int RandomBytes = 32;

    private CalendarSecret(string text) => Text = text;

    /// <summary>Fits in an address as it is.</summary>
    public string Text { get; }

    public string Hash => HashOf(Text);

    public static CalendarSecret Generate() =>
        new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(RandomBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    /// <summary>The text is 256 random bits, so a plain hash cannot be tried backwards and needs no salt.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Never the text: this may end up in a log.</summary>
    public override string ToString() => nameof(CalendarSecret);
}
