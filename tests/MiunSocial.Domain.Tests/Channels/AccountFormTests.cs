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

    [Theory]
    [InlineData("groups/abc", "abc")]
    [InlineData("Groups/abc", "abc")]
    [InlineData("groups", null)]
    [InlineData("groups/abc/about", null)]
    [InlineData("groupsabc/abc", null)]
    [InlineData("pages/abc", null)]
    [InlineData("groups/ABC", null)]
    public void HandleIn_PathParts_IsTheHandleWhereTheyHaveTheForm(string path, string? handle) =>
        Assert.Equal(handle, Group.HandleIn(path.Split('/')));

    [Fact]
    public void PathFor_AHandle_IsInLowerCaseUnlessThePlatformTellsCasesApart()
    {
        var exact = new AccountForm { Key = "id", PathTemplate = "/channel/{handle}", HandlePattern = ".+", IsCaseSensitive = true };

        Assert.Equal("/groups/abc", Group.PathFor("ABC"));
        Assert.Equal("/channel/ABC", exact.PathFor("ABC"));
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
