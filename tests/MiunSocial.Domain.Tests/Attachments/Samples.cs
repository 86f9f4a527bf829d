using System.IO.Compression;
using System.Text;

namespace MiunSocial.Domain.Tests.Attachments;

/// <summary>Small files of each kind, and files that pretend to be.</summary>
internal static class Samples
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    private static readonly byte[] PngEnd = [0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];

    public static byte[] Pdf => [.. "%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n"u8];

    public static byte[] Png => [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17], .. PngEnd];

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 3, 1, 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9];

    public static byte[] WebP => [.. "RIFF"u8, 12, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0];

    public static byte[] Svg => [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8];

    public static byte[] Html => [.. "<!doctype html><script>alert(1)</script>"u8];

    public static byte[] Docx => Package(Word, "word/document.xml");

    public static byte[] Xlsx => Package(Excel, "xl/workbook.xml");

    public static byte[] Pptx => Package(PowerPoint, "ppt/presentation.xml");

    /// <summary>A package whose list of types names one part, and what else it is to hold.</summary>
    public static byte[] Package(string type, string part, params (string Name, byte[] Content)[] others) => Zip(
    [
        ("[Content_Types].xml", Types(type, part)),
        (part, "<w/>"u8.ToArray()),
        .. others,
    ]);

    public static byte[] Types(string type, string part) => Encoding.UTF8.GetBytes(
        $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="{type}"/></Types>""");

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return file.ToArray();
    }

    /// <summary>The file made to a length by what stands in its middle, so that both its ends stay.</summary>
    public static byte[] Padded(byte[] file, int length) => [.. file[..12], .. new byte[length - file.Length], .. file[12..]];
}
