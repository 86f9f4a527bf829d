using MiunSocial.Domain.Attachments;
using static MiunSocial.Domain.Tests.Attachments.Samples;

namespace MiunSocial.Domain.Tests.Attachments;

public sealed class AttachmentCheckTests
{
    public static TheoryData<string, byte[]> Good => new()
    {
        { "a.pdf", Pdf },
        { "a.PDF", Pdf },
        { "a.png", Png },
        { "a.jpg", Jpeg },
        { "a.jpeg", Jpeg },
        { "a.webp", WebP },
        { "a.docx", Docx },
        { "a.xlsx", Xlsx },
        { "a.pptx", Pptx },
        { "budget v1.2.docx", Docx },
        // Newer editions of Word call their main part so.
        { "a.docx", Package(Word, "word/document2.xml") },
    };

    public static TheoryData<string, byte[]> Pretending => new()
    {
        { "svg as png.png", Svg },
        { "html as pdf.pdf", Html },
        { "html with a header.pdf", [.. "%PDF-1.7<script>alert(1)</script>"u8] },
        { "a header further on.pdf", [.. "<script>"u8, .. Pdf] },
        { "html after the end.pdf", [.. Pdf, .. Html] },
        { "an archive after the end.pdf", [.. Pdf, .. Zip(("a.exe", [1]))] },
        { "an archive after the end.png", [.. Png, .. Zip(("a.exe", [1]))] },
        { "an archive after the end.jpg", [.. Jpeg, .. Zip(("a.jar", [1]))] },
        { "an archive and one byte after the end.jpg", [.. Jpeg, .. Zip(("a.jar", [1])), 0] },
        { "an archive before the end.pdf", [.. Pdf[..^6], .. Zip(("a.jar", [1])), .. "%%EOF\n"u8] },
        { "one byte after the end.docx", [.. Docx, 0] },
        { "something before the beginning.docx", [.. Docx[..4], .. new byte[8], .. Docx[4..]] },
        { "html after the end.png", [.. Png, .. Html] },
        { "png as jpeg.jpg", Png },
        { "jpeg without a picture.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 2] },
        { "html after three bytes.jpg", [0xFF, 0xD8, 0xFF, .. Html] },
        { "another length.webp", [.. WebP, 1, 2, 3] },
        { "a sound.webp", [.. "RIFF"u8, 8, 0, 0, 0, .. "WAVEfmt "u8] },
        { "pdf as word.docx", Pdf },
        { "excel as word.docx", Xlsx },
        { "a bare archive.docx", Zip(("readme.txt", [1])) },
        { "types alone.docx", Zip(("[Content_Types].xml", Types(Word, "word/document.xml"))) },
        { "no types.docx", Zip(("word/document.xml", [1])) },
        { "damaged types.docx", Zip(("[Content_Types].xml", "<Types"u8.ToArray()), ("word/document.xml", [1])) },
        { "entities.docx", Zip(("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><Types/>"u8.ToArray()), ("word/document.xml", [1])) },
        { "two of a name.docx", Package(Word, "word/document.xml", ("WORD/document.xml", [1])) },
        { "cut.docx", Docx[..^30] },
        { "a program before it.docx", [.. "MZ"u8, .. new byte[100], .. Docx] },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void File_ThatIsWhatItSays_CanBeAttached(string name, byte[] content) => Assert.Null(Look(name, content));

    [Theory]
    [MemberData(nameof(Pretending))]
    public void File_ThatIsSomethingElse_IsRefused(string name, byte[] content) => Assert.Equal(AttachmentFault.NotAsNamed, Look(name, content));

    [Theory]
    [InlineData("a.svg")]
    [InlineData("a.html")]
    [InlineData("a.pdf.exe")]
    [InlineData("a.docm")]
    [InlineData("a.xlsm")]
    [InlineData("a.doc")]
    [InlineData("a.zip")]
    [InlineData("pdf")]
    public void File_OfNoKnownKind_IsRefusedWhateverItHolds(string name) => Assert.Equal(AttachmentFault.UnknownKind, Look(name, Pdf));

    [Fact]
    public void File_WithNothingInIt_IsRefused() => Assert.Equal(AttachmentFault.Empty, Look("a.pdf", []));

    [Theory]
    [InlineData(AttachmentLimits.LargestFile, null)]
    [InlineData(AttachmentLimits.LargestFile + 1, AttachmentFault.TooLarge)]
    public void File_IsTakenUpToTheLargest(int length, AttachmentFault? fault) => Assert.Equal(fault, Look("a.pdf", Padded(Pdf, length)));

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/VBAPROJECT.BIN")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    public void Document_WithPrograms_IsRefused(string part) =>
        Assert.Equal(AttachmentFault.Macros, Look("a.docx", Package(Word, "word/document.xml", (part, [1]))));

    [Theory]
    [InlineData("application/vnd.ms-office.vbaProject")]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    public void Document_WithProgramsUnderAnotherName_IsRefused(string type) =>
        Assert.Equal(AttachmentFault.Macros, Look("a.docx", Package(type, "word/other.bin")));

    [Fact]
    public void Document_ThatUnpacksToTooMuch_IsRefused()
    {
        var parts = Enumerable.Range(0, 7).Select(number => ($"word/media/{number}.xml", new byte[50 * 1024 * 1024]));

        Assert.Equal(AttachmentFault.TooLargeUnpacked, Look("a.docx", Package(Word, "word/document.xml", [.. parts])));
    }

    [Fact]
    public void Document_WhoseTypesUnpackToTooMuch_IsRefused() =>
        Assert.Equal(AttachmentFault.TooLargeUnpacked, Look("a.docx", Zip(("[Content_Types].xml", new byte[5 * 1024 * 1024]), ("word/document.xml", [1]))));

    [Fact]
    public void Document_OfTooManyParts_IsRefused() =>
        Assert.Equal(AttachmentFault.TooLargeUnpacked, Look("a.docx", Package(Word, "word/document.xml", [.. Enumerable.Range(0, 5000).Select(number => ($"{number}", Array.Empty<byte>()))])));

    [Fact]
    public void Document_WhosePartsLieOverOneAnother_IsRefused()
    {
        var package = Package(Word, "word/document.xml", ("word/media/a.bin", new byte[70]));
        // The list of parts says of the last that it is as long as all of them.
        var list = package.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(package.AsSpan(list + 20), package.Length);

        Assert.Equal(AttachmentFault.NotAsNamed, Look("a.docx", package));
    }

    private static AttachmentFault? Look(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return AttachmentCheck.Look(name, stream);
    }
}
