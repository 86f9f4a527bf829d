using Microsoft.AspNetCore.Html;
using MiunSocial.Testing;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>A text that is taken apart says what it said, part by part, and is as harmless as the whole.</summary>
public sealed class ContentTests
{
    private static readonly GuidelineContents Contents = new(new());

    public static TheoryData<string> Hostile => [.. HostileMarkdown.Vectors];

    [Fact]
    public void Text_IsDividedAtItsSecondLevelHeadings_AndPassagesAtAll()
    {
        var content = Read("Först.\n\n## Ett *viktigt*\n\nText. [Mer](/guidelines/crisis#lage)\n\n### Mindre\n\n- a\n- b\n\n## Två tre\n\nSist.");

        Assert.Equal("<p>Först.</p>", content.Opening.Value!.Trim());
        Assert.Equal(["Ett viktigt", "Två tre"], content.Sections.Select(section => section.Title));
        Assert.Equal("Ett <em>viktigt</em>", content.Sections[0].Heading.Value);
        Assert.Contains("<h3 id=\"mindre\">Mindre</h3>", content.Sections[0].Body.Value);
        Assert.Equal(["", "ett-viktigt", "mindre", "tva-tre"], content.Passages.Select(passage => passage.Anchor));
        Assert.Equal("a b", content.PassageAt("mindre")!.Text);
        Assert.Equal("Text. Mer Mindre: a b", content.TextUnder(content.PassageAt("ett-viktigt")!));
        Assert.Equal("a b", content.TextUnder(content.PassageAt("mindre")!));
        Assert.Equal(["crisis"], content.Links);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("ord", 1)]
    public void ReadingTime_IsNeverNothing(string text, int minutes) => Assert.Equal(minutes, Read(text).Minutes);

    [Fact]
    public void ReadingTime_FollowsTheWords() => Assert.Equal(5, Read(string.Join(' ', Enumerable.Repeat("ord", 1000))).Minutes);

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    public void Anchor_ThatIsNotThere_HasNoPassage(string anchor) => Assert.Null(Read("Text.\n\n## Ett\n\nMer.").PassageAt(anchor));

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void HostileText_TakenApart_RunsNothing(string vector)
    {
        var content = Read($"{vector}\n\n## Del\n\n{vector}\n\n## {vector}");

        Assert.Empty(content.Sections.SelectMany(section => new[] { section.Heading, section.Body }).Append(content.Opening).SelectMany(Findings));
    }

    private static IEnumerable<string> Findings(HtmlString html) => SafeHtml.Findings(html.Value ?? "");

    private static GuidelineContent Read(string markdown) => Contents.Of(Guid.NewGuid(), "sv", markdown);
}
