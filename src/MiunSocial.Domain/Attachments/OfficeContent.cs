using System.IO.Compression;
using System.Xml;

namespace MiunSocial.Domain.Attachments;

/// <summary>
/// Whether a package is the Office document that its name says, by its list of parts alone: nothing is unpacked but the part
/// that says what the others are, and that within bounds.
/// </summary>
internal static class OfficeContent
{
    private const int MostParts = 5000;
    private const int LongestList = 2 * 1024 * 1024;
    private const long LargestUnpacked = 300L * 1024 * 1024;

    public static AttachmentFault? Look(AttachmentKind kind, Stream content)
    {
        if (ZipEnd.Find(content) is not { IsWhole: true } end || !content.First(4).AsSpan().SequenceEqual("PK\x03\x04"u8))
        {
            return AttachmentFault.NotAsNamed;
        }
        if (end.Parts > MostParts || end.ListLength > LongestList)
        {
            return AttachmentFault.TooLargeUnpacked;
        }
        try
        {
            content.Position = 0;
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return Look(kind, package, content.Length);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException or ArgumentException or IOException or OverflowException)
        {
            return AttachmentFault.NotAsNamed;
        }
    }

    private static AttachmentFault? Look(AttachmentKind kind, ZipArchive package, long length)
    {
        var parts = package.Entries;
        if (parts.Count > MostParts || parts.Sum(part => part.Length) > LargestUnpacked)
        {
            return AttachmentFault.TooLargeUnpacked;
        }
        var names = parts.Select(part => part.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Two parts of one name, or parts that lie over one another, are read differently by different programs.
        if (names.Count != parts.Count || parts.Sum(part => part.CompressedLength) > length)
        {
            return AttachmentFault.NotAsNamed;
        }
        if (names.Any(IsProgram))
        {
            return AttachmentFault.Macros;
        }
        return package.GetEntry(OfficeTypes.PartName) is { } list ? OfficeTypes.Look(kind, list, names) : AttachmentFault.NotAsNamed;
    }

    private static bool IsProgram(string part) =>
        part.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || part.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase);
}
