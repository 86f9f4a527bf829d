using System.Buffers.Binary;

namespace MiunSocial.Data.Auditing;

/// <summary>
/// Ids of the history of one save, which sort as things happened. Their first bytes are a version 7 UUID's moment (RFC 9562), their
/// last four count on: SQL Server looks at a UUID's last six bytes first, the other databases at its first.
/// </summary>
internal sealed class EntryIds
{
    private const int MomentBytes = 6;

    private readonly byte[] _shared = Guid.CreateVersion7().ToByteArray(bigEndian: true);
    private uint _count;

    public Guid Next(DateTime at)
    {
        var id = Guid.CreateVersion7(at).ToByteArray(bigEndian: true);
        _shared.AsSpan(MomentBytes).CopyTo(id.AsSpan(MomentBytes));
        BinaryPrimitives.WriteUInt32BigEndian(id.AsSpan(id.Length - sizeof(uint)), _count++);
        return new(id, bigEndian: true);
    }
}
