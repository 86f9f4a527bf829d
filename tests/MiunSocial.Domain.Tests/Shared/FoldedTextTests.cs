using CsCheck;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Hälsa & Vård!", "halsa vard")]
    [InlineData("ÅÄÖ åäö", "aao aao")]
    [InlineData("Café – Crème brûlée", "cafe creme brulee")]
    [InlineData("Straße, Łódź, Ærø, Đà Nẵng", "strasse lodz aero da nang")]
    [InlineData("  två\tord\n", "tva ord")]
    [InlineData("@miun_se #Vård2026", "miun se vard2026")]
    [InlineData("🎓🎉", "")]
    [InlineData("", "")]
    public void Fold_Text_KeepsLowerCaseWordsOfLettersAndDigits(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Fold(text));

    [Fact]
    public void Fold_ComposedAndDecomposedLetters_AreAlike() =>
        Assert.Equal(FoldedText.Fold("V\u00e5rd"), FoldedText.Fold("Va\u030ard"));

    [Fact]
    public void Fold_HalfASurrogatePair_IsTakenAsNoLetter() => Assert.Equal("a b", FoldedText.Fold("a\ud83db"));

    [Fact]
    public void Fold_AnyText_NeverThrowsAndGivesTrimmedWords() =>
        Gen.String.Sample(text => FoldedText.Fold(text) is var folded && folded == folded.Trim() && !folded.Contains("  ", StringComparison.Ordinal));

    [Fact]
    public void Fold_Twice_ChangesNothing() =>
        Gen.String.Sample(text => FoldedText.Fold(FoldedText.Fold(text)) == FoldedText.Fold(text), iter: 1000);

    [Fact]
    public void Fold_InEitherCase_IsAlike() =>
        Gen.String[Gen.Char["abcxyzåäöéüABCXYZÅÄÖÉÜ 019-_"], 0, 30].Sample(text =>
            FoldedText.Fold(text.ToUpperInvariant()) == FoldedText.Fold(text.ToLowerInvariant()));

    [Fact]
    public void Searchable_Texts_HoldEachWordOnceAfterASpace() =>
        Assert.Equal(" vard i glesbygd halsa", FoldedText.Searchable("Vård i glesbygd", null, "Hälsa & vård"));

    [Fact]
    public void Searchable_WordStarts_AreFoundAndMiddlesAreNot()
    {
        var searchable = FoldedText.Searchable("Mittuniversitetet", "Hälsovetenskap");

        Assert.Contains($" {FoldedText.Fold("häl")}", searchable, StringComparison.Ordinal);
        Assert.DoesNotContain($" {FoldedText.Fold("vetenskap")}", searchable, StringComparison.Ordinal);
    }

    [Fact]
    public void Searchable_MoreWordsThanTheColumnHolds_EndsWithAWholeWord()
    {
        var words = Enumerable.Range(10_000, 1000).Select(number => $"{number}");

        var searchable = FoldedText.Searchable(words);

        Assert.InRange(searchable.Length, Lengths.Searchable - 6, Lengths.Searchable);
        Assert.All(searchable.Split(' ').Skip(1), word => Assert.Equal(5, word.Length));
    }
}
