using CsCheck;
using MiunSocial.Testing;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>Whatever somebody writes as a guideline, nothing of it runs in a reader's browser.</summary>
public sealed class MarkdownSafetyTests
{
    private static readonly MarkdownText Markdown = new();

    /// <summary>Bits that break out of one thing into another.</summary>
    private static readonly Gen<string> Bits = Gen.OneOf(
        "\"", "'", "`", "<", ">", "](", ")", "[", "![", "\n", "\n\n", "\\", "&", ";", ":", "\0", "\t", "javascript:", "data:", "onerror=", "<script>", "</script>", "<img src=x ",
        "style=", "{", "}", "&#", "&colon;", "<!--", "-->", "<svg>", "</", "/>", "| a |\n|---|\n", "> ", "- ", "## ", "```", "~~~", "    ", "%0a", "\u200b", "\ud83d", "\ufffe", "/guidelines/images/", "id=", "href=");

    private static readonly Gen<string> Vectors = Gen.Int[0, HostileMarkdown.Vectors.Count - 1].Select(place => HostileMarkdown.Vectors[place]);

    public static TheoryData<string> All => [.. HostileMarkdown.Vectors];

    [Fact]
    public void Vectors_AreManyAndDifferent()
    {
        Assert.True(HostileMarkdown.Vectors.Count >= 200);
        Assert.Equal(HostileMarkdown.Vectors.Count, HostileMarkdown.Vectors.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Rendered_AHostileText_RunsNothing(string vector) => AssertSafe(vector);

    [Fact]
    public void Rendered_AllOfThemTogether_RunNothing() => AssertSafe(string.Join("\n\n", HostileMarkdown.Vectors));

    [Fact]
    public void Rendered_MutatedTexts_RunNothing() => Gen.Select(Vectors, Vectors, Bits.Array[0, 4], Gen.Int[0, 1000], Gen.Int[0, 1000])
        .Sample((one, other, bits, at, cut) =>
        {
            var start = one[..(at % (one.Length + 1))];
            var end = one[(at % (one.Length + 1))..];
            AssertPreviewSafe(start + string.Concat(bits) + other[(cut % (other.Length + 1))..] + end);
        }, iter: 20_000);

    [Fact]
    public void Rendered_MadeFromBits_RunNothing() => Bits.Array[1, 30].Select(string.Concat).Sample(AssertPreviewSafe, iter: 10_000);

    [Fact]
    public void Rendered_AnOwnPicture_IsShownWithItsAlternative()
    {
        const string Address = "/guidelines/images/0198d2a0-0000-7000-8000-000000000001";

        var html = Markdown.Preview($"![En hund på campus]({Address})").ToString();

        Assert.Contains($"<img src=\"{Address}\" alt=\"En hund på campus\">", html);
    }

    [Theory]
    [InlineData("![Hund](https://evil.test/x.png)", "<a href=\"https://evil.test/x.png\">Hund</a>")]
    [InlineData("![Hund](/account)", "<a href=\"/account\">Hund</a>")]
    public void Rendered_AnotherPicture_IsALink(string markdown, string expected) => Assert.Contains(expected, Markdown.Preview(markdown).ToString());

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("**[")]
    public void Rendered_NestedDeeperThanAnybodyReads_IsShownAsItWasWritten(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 400)) + "djupt";

        Assert.Contains("djupt", Markdown.Preview(text).ToString());
        AssertSafe(text);
    }

    [Fact]
    public void Preview_Headings_HaveNoIds() => Assert.Equal("<h2>Main</h2>", Markdown.Preview("# Main").ToString()!.Trim());

    [Fact]
    public void Images_OfAText_AreTheOwnOnesWithTheirAlternatives()
    {
        const string Address = "/guidelines/images/0198d2a0-0000-7000-8000-000000000001";

        Assert.Equal([new ShownImage(Address, ""), new ShownImage(Address, "Hund")], Markdown.Images($"![]({Address}) ![x](https://e.test/x.png) ![Hund]({Address})"));
    }

    private static void AssertPreviewSafe(string markdown) => Assert.Empty(SafeHtml.Findings(Markdown.Preview(markdown).ToString()!));

    private static void AssertSafe(string markdown)
    {
        AssertPreviewSafe(markdown);
        Assert.Empty(SafeHtml.Findings(Markdown.Render(Guid.NewGuid(), "sv", markdown).ToString()!));
    }
}
