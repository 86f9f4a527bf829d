using System.IO.Compression;
using System.Xml;

namespace MiunSocial.Domain.Attachments;

/// <summary>The part of a package that says what each of the others is.</summary>
internal static class OfficeTypes
{
    public const string PartName = "[Content_Types].xml";

    private const int LongestPart = 1024 * 1024;

    /// <param name="names">The parts that are there.</param>
    public static AttachmentFault? Look(AttachmentKind kind, ZipArchiveEntry part, HashSet<string> names)
    {
        if (Read(part) is not { } bytes)
        {
            return AttachmentFault.TooLargeUnpacked;
        }
        var (type, usual) = MainPart(kind);
        var hasMain = false;
        foreach (var (name, of) in Types(bytes))
        {
            if (of.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || of.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                return AttachmentFault.Macros;
            }
            hasMain |= of.Equals(type, StringComparison.OrdinalIgnoreCase) && names.Contains(name?.TrimStart('/') ?? usual);
        }
        return hasMain ? null : AttachmentFault.NotAsNamed;
    }

    /// <summary>Each type that is declared, with the part it is declared for; null for a type that goes by endings.</summary>
    private static IEnumerable<(string? Part, string Type)> Types(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestPart });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
            {
                yield return (reader.GetAttribute("PartName"), type);
            }
        }
    }

    /// <summary>What a few bytes unpack to is known only when it has been unpacked, whatever the list of parts says.</summary>
    private static byte[]? Read(ZipArchiveEntry part)
    {
        using var unpacked = part.Open();
        var bytes = new byte[LongestPart + 1];
        var length = unpacked.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length > LongestPart ? null : bytes[..length];
    }

    private static (string Type, string Usual) MainPart(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Word => ($"{kind.MediaType()}.main+xml", "word/document.xml"),
        AttachmentKind.Excel => ($"{kind.MediaType()}.main+xml", "xl/workbook.xml"),
        AttachmentKind.PowerPoint => ($"{kind.MediaType()}.main+xml", "ppt/presentation.xml"),
        AttachmentKind.Pdf or AttachmentKind.Png or AttachmentKind.Jpeg or AttachmentKind.WebP => throw new ArgumentException("It is no Office document.", nameof(kind)),
    };
}
