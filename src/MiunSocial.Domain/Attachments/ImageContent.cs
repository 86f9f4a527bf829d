using System.Buffers.Binary;

namespace MiunSocial.Domain.Attachments;

internal static class ImageContent
{
    /// <summary>More segments before the picture itself than any camera writes.</summary>
    private const int MostSegments = 1000;

    public static bool IsPng(Stream content)
    {
        ReadOnlySpan<byte> start = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        ReadOnlySpan<byte> end = [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];
        return content.Length > start.Length + end.Length
            && content.First(start.Length).AsSpan().SequenceEqual(start)
            && content.Last(end.Length).AsSpan().SequenceEqual(end);
    }

    public static bool IsWebP(Stream content)
    {
        var first = content.First(16);
        return first.Length == 16
            && first.AsSpan(0, 4).SequenceEqual("RIFF"u8)
            && first.AsSpan(8, 4).SequenceEqual("WEBP"u8)
            && content.Length - 8 - BinaryPrimitives.ReadUInt32LittleEndian(first.AsSpan(4)) is 0 or 1
            && first.AsSpan(12, 3).SequenceEqual("VP8"u8)
            && first[15] is (byte)' ' or (byte)'L' or (byte)'X';
    }

    /// <summary>Follows the segments to where the picture begins; what a telephone adds after its end is left alone.</summary>
    public static bool IsJpeg(Stream content)
    {
        if (content.First(3) is not [0xFF, 0xD8, 0xFF])
        {
            return false;
        }
        var (position, hasFrame) = (2L, false);
        for (var segment = 0; segment < MostSegments; segment++)
        {
            if (content.ReadAt(position, 4) is not [0xFF, >= 0xC0 and not 0xFF and not 0xD8 and not 0xD9 and var marker, var high, var low])
            {
                return false;
            }
            if (marker == 0xDA)
            {
                return hasFrame;
            }
            hasFrame |= marker is <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;
            position += 2 + Math.Max(2, (high << 8) | low);
        }
        return false;
    }
}
