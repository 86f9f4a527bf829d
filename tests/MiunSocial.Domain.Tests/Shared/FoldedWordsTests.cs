using CsCheck;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

/// <summary>Words are found where they stand, as they are compared.</summary>
public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("Hälsa & Vård!", "halsa vard")]
    [InlineData("#ÖppetHus, kl. 10", "oppethus kl 10")]
    [InlineData("cafe\u0301 och Ærø", "cafe och aero")]
    [InlineData("", "")]
    [InlineData("– … !", "")]
    public void Words_AreThoseOfTheFoldedText(string text, string folded) =>
        Assert.Equal(folded, string.Join(' ', FoldedWords.Of(text).Select(word => word.Folded)));

    [Fact]
    public void Place_IsWhereTheWordWasWritten()
    {
        const string Text = "(Alt-text) för: Åsa";

        Assert.Equal(["Alt", "text", "för", "Åsa"], FoldedWords.Of(Text).Select(word => Text[word.Start..word.End]));
    }

    [Fact]
    public void AnyText_HasTheWordsThatFoldingHas() => Gen.String[Gen.Char["abÅä-é9 .\u0301ßø"], 0, 30].Sample(text =>
        Assert.Equal(FoldedText.Fold(text), string.Join(' ', FoldedWords.Of(text).Select(word => word.Folded))));
}
