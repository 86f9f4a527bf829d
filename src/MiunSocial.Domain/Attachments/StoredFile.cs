namespace MiunSocial.Domain.Attachments;

/// <summary>What some file holds, kept once however many name it.</summary>
public sealed class StoredFile
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the content, in small hexadecimal digits; no two have the same.</summary>
    public required string Hash { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Until when it is kept though nothing may name it, since whoever sent it is about to. UTC.</summary>
    public DateTime HeldUntil { get; init; }
}

/// <summary>A part of a file, so that it can be read piece by piece from any database.</summary>
public sealed class StoredFileChunk
{
    /// <summary>In bytes; all but the last are as large.</summary>
    public const int Size = 256 * 1024;

    public required Guid FileId { get; init; }

    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
