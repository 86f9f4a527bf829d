using MiunSocial.Domain.Attachments;

namespace MiunSocial.Domain.Tests.Attachments;

public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("Budget 2026.xlsx", "Budget 2026.xlsx")]
    [InlineData("Åtgärder – höst.pdf", "Åtgärder – höst.pdf")]
    [InlineData("C:\\Users\\Anna\\plan.docx", "plan.docx")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("evil\u202Efdp.exe", "evilfdp.exe")]
    [InlineData("a\u200Bb\uFEFF\u0000\u0007.pdf", "ab.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("a<b>:\"|?*.pdf", "a_b______.pdf")]
    [InlineData("  two   spaces .pdf. ", "two spaces .pdf")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("lpt1.tar.pdf", "_lpt1.tar.pdf")]
    [InlineData("Console.pdf", "Console.pdf")]
    [InlineData("", "file")]
    [InlineData("...", "file")]
    [InlineData(null, "file")]
    [InlineData("a\u0308.pdf", "ä.pdf")]
    public void Clean_LeavesWhatCanBeSavedAndReadsAsItIs(string? name, string clean) => Assert.Equal(clean, AttachmentName.Clean(name));

    [Fact]
    public void Clean_OfALongName_KeepsItsEnding()
    {
        var clean = AttachmentName.Clean($"{string.Concat(Enumerable.Repeat("😀", 200))}.docx");

        Assert.True(clean.Length <= AttachmentLimits.LongestName);
        Assert.EndsWith("😀.docx", clean, StringComparison.Ordinal);
    }
}
