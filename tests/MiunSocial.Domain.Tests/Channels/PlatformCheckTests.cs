using MiunSocial.Domain.Channels;
using static MiunSocial.Domain.Tests.Channels.PlatformFactsExample;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class PlatformCheckTests
{
    [Fact]
    public void Of_FactsThatCanBeUsed_FindsNothing() => Assert.Empty(PlatformCheck.Of(Facts, [Platforms.Facebook]));

    [Theory]
    [InlineData("", "Problem.Required")]
    [InlineData("FACEBOOK", "Problem.NameTaken")]
    public void Of_Name_FindsWhatIsWrong(string name, string code) => Assert.Equal([("Name", code)], Found(Facts with { Name = name }));

    [Theory]
    [InlineData("", "Problem.Required")]
    [InlineData("platsen", "Problem.NotAHost")]
    [InlineData("Platsen.test", "Problem.NotAHost")]
    [InlineData("https://platsen.test", "Problem.NotAHost")]
    [InlineData("platsen.test/x", "Problem.NotAHost")]
    [InlineData("plåtsen.test", "Problem.NotAHost")]
    [InlineData("-platsen.test", "Problem.NotAHost")]
    [InlineData("127.0.0.1", "Problem.NotAHost")]
    [InlineData("platsen.test platsen.test", "Problem.Twice")]
    [InlineData("platsen.test facebook.com", "Problem.HostTaken")]
    public void Of_Hosts_FindsWhatIsWrong(string hosts, string code) =>
        Assert.Equal([("Hosts", code)], Found(Facts with { Hosts = hosts.Split(' ', StringSplitOptions.RemoveEmptyEntries) }));

    [Theory]
    [InlineData("a b", "Problem.NotAWord")]
    [InlineData("a/b", "Problem.NotAWord")]
    [InlineData("", "Problem.NotAWord")]
    [InlineData("HELP", "Problem.Twice")]
    public void Of_Words_FindsWhatIsWrong(string word, string code) =>
        Assert.Equal([("ReservedWords", code)], Found(Facts with { ReservedWords = [.. Facts.ReservedWords, new(word, ReservedMeaning.Other)] }));

    [Theory]
    [InlineData("[a-z", "Problem.NotAPattern")]
    [InlineData("(?!x)[a-z]+", "Problem.PatternBacktracks")]
    [InlineData(@"(a)\1", "Problem.PatternBacktracks")]
    [InlineData("", "Problem.Required")]
    public void Of_Pattern_FindsWhatIsWrong(string pattern, string code) =>
        Assert.Equal([("Forms[0].HandlePattern", code)], Found(With("/{handle}", pattern: pattern)));

    [Theory]
    [InlineData("/{handle}", null)]
    [InlineData("/@{handle}", null)]
    [InlineData("/main/groups/{id}", null)]
    [InlineData("/profile.php?id={id}", null)]
    [InlineData("{handle}", "Problem.NotAPathTemplate")]
    [InlineData("", "Problem.NotAPathTemplate")]
    [InlineData("/{other}", "Problem.NotAPathTemplate")]
    [InlineData("/{handle}x", "Problem.NotAPathTemplate")]
    [InlineData("/a b/{handle}", "Problem.NotAPathTemplate")]
    [InlineData("/groups/", "Problem.NotAPathTemplate")]
    [InlineData("/groups", "Problem.OnePlaceholder")]
    [InlineData("/", "Problem.OnePlaceholder")]
    [InlineData("/{handle}/{id}", "Problem.OnePlaceholder")]
    public void Of_Path_FindsWhatIsWrong(string path, string? code) =>
        Assert.Equal(code is null ? [] : [("Forms[0].PathTemplate", code)], Found(With(path)));

    [Theory]
    [InlineData("platsen.test", "/{handle}", null)]
    [InlineData("{handle}.platsen.test", "/", null)]
    [InlineData("{handle}", "/", null)]
    [InlineData("{server}", "/@{handle}", null)]
    [InlineData("{handle}.platsen.test", "/{handle}", "Forms[0].PathTemplate")]
    [InlineData("other.test", "/{handle}", "Forms[0].HostTemplate")]
    [InlineData("{handle}.test", "/", "Forms[0].HostTemplate")]
    public void Of_Host_MustBeThePlatforms(string host, string path, string? field) =>
        Assert.Equal(field is null ? [] : [field], Found(With(path, host)).Select(found => found.Field));

    [Theory]
    [InlineData("/x/{any}/{id}", null, "Problem.CanonicalNeeded")]
    [InlineData("/x/{any}-{id}", "https://platsen.test/{id}", null)]
    [InlineData("/x/{id}", "platsen.test/{id}", "Problem.NotACanonicalTemplate")]
    [InlineData("/x/{id}", "https://other.test/{id}", "Problem.NotACanonicalTemplate")]
    [InlineData("/x/{id}", "https://platsen.test/", "Problem.NotACanonicalTemplate")]
    [InlineData("/x/{any}/{id}", "https://platsen.test/{any}/{id}", "Problem.NotACanonicalTemplate")]
    [InlineData("/x/{id}", "https://{server}/{id}", "Problem.NotACanonicalTemplate")]
    public void Of_Canonical_MustBeOneAddressOfThePlatform(string path, string? canonical, string? code) =>
        Assert.Equal(code is null ? [] : [("Forms[0].CanonicalTemplate", code)], Found(With(path, canonical: canonical)));

    [Fact]
    public void Of_Forms_NeedsSomeWithKeysOfTheirOwn()
    {
        Assert.Equal([("Forms", "Problem.NoForm")], Found(Facts with { Forms = [] }));
        Assert.Equal([("Forms[1].Key", "Problem.Twice")], Found(Facts with { Forms = [Form, Form] }));
        Assert.Equal([("Forms", "Problem.TooManyForms")], Found(Facts with { Forms = [.. Enumerable.Repeat(Form, 31)] }));
    }

    private static PlatformFacts With(string path, string? host = null, string? canonical = null, string pattern = "[a-z]+") => Facts with
    {
        Forms = [new() { Key = "account", HostTemplate = host, PathTemplate = path, CanonicalTemplate = canonical, HandlePattern = pattern }],
    };

    private static IEnumerable<(string Field, string Code)> Found(PlatformFacts facts) =>
        PlatformCheck.Of(facts, [Platforms.Facebook]).Select(problem => (problem.Field, problem.Code));
}
