namespace MiunSocial.Domain.Attachments;

internal static class StreamEnds
{
    /// <summary>Up to so many bytes from a place on; fewer where the stream ends.</summary>
    public static byte[] ReadAt(this Stream content, long position, int most)
    {
        var bytes = new byte[Math.Clamp(content.Length - position, 0, most)];
        // Some streams refuse a place behind their end.
        content.Position = Math.Min(position, content.Length);
        content.ReadExactly(bytes);
        return bytes;
    }

    public static byte[] First(this Stream content, int most) => content.ReadAt(0, most);

    public static byte[] Last(this Stream content, int most) => content.ReadAt(Math.Max(0, content.Length - most), most);
}
