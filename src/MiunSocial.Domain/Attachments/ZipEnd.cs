using System.Buffers.Binary;

namespace MiunSocial.Domain.Attachments;

/// <summary>The record that ends an archive: how many parts it lists, and how long the list is. Read before anything builds the list.</summary>
/// <param name="IsWhole">The list stands right before it and nothing behind it but its comment, so that all programs see the same parts.</param>
internal sealed record ZipEnd(int Parts, long ListLength, bool IsWhole)
{
    private const int Length = 22;

    /// <summary>Finds the last one, as programs that unpack do, whatever stands behind it.</summary>
    /// <returns>Null if there is none near the end.</returns>
    public static ZipEnd? Find(Stream content)
    {
        var last = content.Last(Length + ushort.MaxValue);
        for (var at = last.Length - Length; at >= 0; at--)
        {
            var record = last.AsSpan(at);
            if (record.StartsWith("PK\x05\x06"u8))
            {
                long listLength = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
                var isWhole = BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - Length
                    && BinaryPrimitives.ReadUInt32LittleEndian(record[16..]) + listLength == content.Length - record.Length;
                return new(BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), listLength, isWhole);
            }
        }
        return null;
    }
}
