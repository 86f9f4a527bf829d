using CsCheck;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Vård i glesbygd", "vard-i-glesbygd")]
    [InlineData("Mittuniversitetet", "mittuniversitetet")]
    [InlineData("  Idrott & hälsa / Östersund ", "idrott-halsa-ostersund")]
    [InlineData("Школа 2026", "2026")]
    [InlineData("--- ", "namnlos")]
    [InlineData("", "namnlos")]
    [InlineData("学生", "namnlos")]
    public void From_Name_IsItsFoldedWordsWithHyphens(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void From_LongName_IsCutWithoutAHyphenAtTheEnd() =>
        Assert.Equal(new string('a', 59), Slug.From($"{new string('a', 59)} {new string('b', 59)}"));

    [Fact]
    public void From_AnyName_IsShortAndFitForAnAddress() =>
        Gen.String.Sample(name =>
            Slug.From(name) is { Length: > 0 and <= 60 } slug
            && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            && slug.Trim('-') == slug, iter: 1000);

    [Fact]
    public void From_ASlug_IsThatSlug() =>
        Gen.String.Sample(name => Slug.From(Slug.From(name)) == Slug.From(name));

    [Fact]
    public void Free_WhenNobodyHasIt_IsTheSlug() => Assert.Equal("vard", Slug.Free("Vård", Taken()));

    [Fact]
    public void Free_WhenTaken_HasTheFirstFreeNumberFromTwo()
    {
        Assert.Equal("vard-2", Slug.Free("Vård", Taken("vard")));
        Assert.Equal("vard-3", Slug.Free("Vård", Taken("vard", "vard-2", "vard-4")));
    }

    [Fact]
    public void Free_OneAfterTheOther_NeverGivesTheSameTwice() =>
        Gen.String[Gen.Char["ab "], 0, 4].Array[1, 30].Sample(names =>
        {
            var taken = new HashSet<string>();
            return names.All(name => taken.Add(Slug.Free(name, taken)));
        });

    private static HashSet<string> Taken(params string[] slugs) => [.. slugs];
}
