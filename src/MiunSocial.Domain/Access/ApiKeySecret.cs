using System.Security.Cryptography;
using System.Text;

namespace MiunSocial.Domain.Access;

/// <summary>The text that a program shows to be let in. The portal keeps its hash and its beginning, and shows it once.</summary>
public sealed record ApiKeySecret
{
    private const string Start = "msk_";

    /// <summary>Enough letters to tell keys apart in a list, and too few to guess the rest from.</summary>
    private const int ShownLetters = 8;

    private const int RandomBytes = 32;

    private ApiKeySecret(string text) => Text = text;

    public string Text { get; }

    public string Prefix => Text[..(Start.Length + ShownLetters)];

    public string Hash => HashOf(Text);

    public static ApiKeySecret Generate() =>
        new(Start + Convert.ToBase64String(RandomNumberGenerator.GetBytes(RandomBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    /// <summary>The text is 256 random bits, so a plain hash cannot be tried backwards and needs no salt.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Never the text: this may end up in a log.</summary>
    public override string ToString() => $"{Prefix}…";
}
