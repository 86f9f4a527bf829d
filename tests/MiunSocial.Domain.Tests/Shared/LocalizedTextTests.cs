using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

public sealed class LocalizedTextTests
{
    [Theory]
    [InlineData("sv", "kanal")]
    [InlineData("en", "channel")]
    [InlineData("de", "kanal")]
    public void In_ALanguage_IsTheTextInThatLanguageAndSwedishForOthers(string language, string expected) =>
        Assert.Equal(expected, new LocalizedText("kanal", "channel").In(language));

    [Fact]
    public void In_ALanguageWithoutTranslation_IsTheOther()
    {
        Assert.Equal("kanal", new LocalizedText("kanal", "").In("en"));
        Assert.Equal("channel", new LocalizedText("", "channel").In("sv"));
    }

    [Fact]
    public void Same_OneText_IsItInBothLanguages() =>
        Assert.Equal(new LocalizedText("Facebook", "Facebook"), LocalizedText.Same("Facebook"));

    [Fact]
    public void Empty_InEitherLanguage_IsNothing() => Assert.Equal(("", ""), (LocalizedText.Empty.In("sv"), LocalizedText.Empty.In("en")));
}
