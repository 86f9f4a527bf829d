namespace MiunSocial.Domain.Attachments;

internal static class PdfContent
{
    private const int Tail = 2048;

    private static readonly byte[] Blank = [0, 9, 10, 12, 13, 32];

    /// <summary>Readers look for the header further on too, and pass over what follows the end; that is where other kinds of file hide.</summary>
    public static bool Is(Stream content)
    {
        var first = content.First(9);
        if (!first.AsSpan().StartsWith("%PDF-"u8) || first is not [_, _, _, _, _, >= (byte)'1' and <= (byte)'2', (byte)'.', >= (byte)'0' and <= (byte)'9', 10 or 13 or 32])
        {
            return false;
        }
        var last = content.Last(Tail).AsSpan().TrimEnd(Blank);
        return last.EndsWith("%%EOF"u8) && last.LastIndexOf("startxref"u8) >= 0;
    }
}
