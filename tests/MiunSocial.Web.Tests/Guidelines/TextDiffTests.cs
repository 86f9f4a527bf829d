using CsCheck;
using MiunSocial.Web.Features.GuidelineVersions;

namespace MiunSocial.Web.Tests.Guidelines;

public sealed class TextDiffTests
{
    private static readonly Gen<string> Lines = Gen.OneOf("Svara inom en dag.", "Svara inom två dagar.", "Ta inte bort något.", "## Rubrik", "- Ett", "- Två", "x").Array[1, 25].Select(lines => string.Join('\n', lines));

    [Fact]
    public void Of_TheSameText_IsNothingButWhatIsLeftOut() =>
        Lines.Sample(text => Assert.All(TextDiff.Of(text, text), line => Assert.Equal(DiffKind.Skipped, line.Kind)));

    [Fact]
    public void Of_TwoTexts_TellsEachFromTheOther() => Gen.Select(Lines, Lines).Sample((before, after) =>
    {
        var lines = TextDiff.Of(before, after);
        AssertTells(before, lines, DiffKind.Removed);
        AssertTells(after, lines, DiffKind.Added);
    }, iter: 5000);

    [Fact]
    public void Of_AnEmptyText_IsAllRemovedOrAllAdded()
    {
        Assert.Equal([DiffKind.Added, DiffKind.Added], TextDiff.Of("", "Ett\nTvå").Select(line => line.Kind));
        Assert.Equal([DiffKind.Removed, DiffKind.Removed], TextDiff.Of("Ett\nTvå", "").Select(line => line.Kind));
        Assert.Empty(TextDiff.Of("", ""));
    }

    [Fact]
    public void Of_LinesWithLittleInCommon_ShowsThemWhole() =>
        Assert.Equal([DiffKind.Removed, DiffKind.Added], TextDiff.Of("Allt var annorlunda förr i tiden.", "Nu gäller det här.").Select(line => line.Kind));

    [Fact]
    public void Of_TheLongestTexts_IsSwift()
    {
        var before = string.Join(' ', Enumerable.Range(0, 6000).Select(number => $"a{number}"));
        var after = string.Join(' ', Enumerable.Range(0, 6000).Select(number => $"b{number}"));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        TextDiff.Of(before, after);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    /// <summary>One side of a comparison is the text, but for lines that are left out because nothing changed there.</summary>
    private static void AssertTells(string text, IReadOnlyList<DiffLine> lines, DiffKind side)
    {
        var (whole, place) = (text.Split('\n'), 0);
        foreach (var line in lines.Where(line => line.Kind is DiffKind.Same or DiffKind.Changed or DiffKind.Skipped || line.Kind == side))
        {
            if (line.Kind == DiffKind.Skipped)
            {
                place += line.Count;
                continue;
            }
            Assert.Equal(whole[place++], string.Concat(line.Parts.Where(part => part.Kind == DiffKind.Same || part.Kind == side).Select(part => part.Text)));
        }
        Assert.Equal(whole.Length, place);
    }
}
