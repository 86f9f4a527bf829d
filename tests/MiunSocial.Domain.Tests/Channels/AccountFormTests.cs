using System.Globalization;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class AccountFormTests
{
    private static readonly AccountForm Group = new() { Key = "group", PathTemplate = "/groups/{handle}", HandlePattern = "[a-z]+|X" };

    [Theory]
    [InlineData("abc", true)]
    [InlineData("X", true)]
    [InlineData("", false)]
    [InlineData("abcX", false)]
    [InlineData("Xabc", false)]
    [InlineData("abc\n", false)]
    [InlineData("\nabc", false)]
    public void IsHandle_Text_MatchesThePatternAsAWhole(string text, bool expected) => Assert.Equal(expected, Group.IsHandle(text));

    [Fact]
    public void IsHandle_LongerThanTheRegistryKeeps_IsNoneWhateverThePatternSays()
    {
        Assert.True(Group.IsHandle(new string('a', 100)));
        Assert.False(Group.IsHandle(new string('a', 101)));
    }

    [Fact]
    public void IsHandle_PatternThatWouldBacktrackForEver_AnswersAtOnce()
    {
        var greedy = new AccountForm { Key = "x", PathTemplate = "/{handle}", HandlePattern = "(a+)+" };

        Assert.False(greedy.IsHandle(new string('a', 99) + "!"));
    }

    [Fact]
    public void AddressOf_AHandle_IsInLowerCaseUnlessThePlatformTellsCasesApart()
    {
        var exact = new AccountForm { Key = "id", PathTemplate = "/channel/{id}", HandlePattern = ".+", IsCaseSensitive = true };

        Assert.Equal("https://www.facebook.com/groups/abc", Group.AddressOf("ABC", Platforms.Facebook));
        Assert.Equal("https://www.youtube.com/channel/ABC", exact.AddressOf("ABC", Platforms.YouTube));
        Assert.Equal("https://miun.se/@abc", Platforms.Mastodon.Forms[0].AddressOf("ABC", Platforms.Mastodon, "miun.se"));
    }

    [Theory]
    [InlineData("İ")]
    [InlineData("I")]
    public void Identity_AHandleUnderTurkishRules_IsTheSameAsUnderSwedish(string handle)
    {
        var before = CultureInfo.CurrentCulture;
        var swedish = Group.Identity(handle);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(swedish, Group.Identity(handle));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
