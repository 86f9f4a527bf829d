using System.Buffers.Binary;

namespace MiunSocial.Domain.Attachments;

/// <summary>The record that ends an archive: how many parts it lists, and how long the list is. Read before anything builds the list.</summary>
internal sealed record ZipEnd(int Parts, long ListLength)
{
    private const int Length = 22;

    /// <returns>Null if the file does not end as an archive does.</returns>
    public static ZipEnd? Find(Stream content)
    {
        var last = content.Last(Length + ushort.MaxValue);
        for (var at = last.Length - Length; at >= 0; at--)
        {
            var record = last.AsSpan(at);
            if (record.StartsWith("PK\x05\x06"u8) && BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - Length)
            {
                return new(BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), BinaryPrimitives.ReadUInt32LittleEndian(record[12..]));
            }
        }
        return null;
    }
}
