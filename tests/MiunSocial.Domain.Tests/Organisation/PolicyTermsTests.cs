using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Organisation;

/// <summary>Which terms can become the policy.</summary>
public sealed class PolicyTermsTests
{
    public static TheoryData<string> Numbers => [.. PolicyTerms.Limits.Keys];

    [Fact]
    public void Problems_OfTheDefaults_AreNone() => Assert.Empty(PolicyTerms.Default.Problems());

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Number_IsTakenUpToItsLimits_AndNotBeyond(string field)
    {
        var (least, most) = PolicyTerms.Limits[field];

        Assert.Empty(With(field, least).Problems());
        Assert.Empty(With(field, most).Problems());
        foreach (var wrong in new[] { least - 1, most + 1, int.MinValue, int.MaxValue })
        {
            Assert.Equal([new(field, "Problem.Between", $"{least}–{most}")], With(field, wrong).Problems());
        }
    }

    [Fact]
    public void Limits_AreThereForEveryNumber() => Assert.Equal(
        typeof(PolicyTerms).GetProperties().Where(property => property.PropertyType == typeof(int)).Select(property => property.Name).Order(),
        PolicyTerms.Limits.Keys.Order());

    [Fact]
    public void Facts_AreThereForEveryTerm() => Assert.Equal(
        typeof(PolicyTerms).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name).Order(),
        PolicyTerms.Default.Facts().Keys.Order());

    [Theory]
    [InlineData("https://www.miun.se", "https://www.miun.se")]
    [InlineData("https://www.miun.se/", "https://www.miun.se")]
    [InlineData("HTTPS://WWW.Miun.SE:443", "https://www.miun.se")]
    [InlineData("https://test.miun.se:8443", "https://test.miun.se:8443")]
    [InlineData("https://räksmörgås.se", "https://xn--rksmrgs-5wao1o.se")]
    [InlineData("http://www.miun.se", null)]
    [InlineData("https://www.miun.se/start", null)]
    [InlineData("https://www.miun.se?a=1", null)]
    [InlineData("https://www.miun.se#a", null)]
    [InlineData("https://user@www.miun.se", null)]
    [InlineData("https://*.miun.se", null)]
    [InlineData("https://www.miun.se; script-src *", null)]
    [InlineData("https://www.miun.se https://evil.se", null)]
    [InlineData("https://10.0.0.1", null)]
    [InlineData("www.miun.se", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    public void Origin_IsThatOfASecureSiteAndNothingElse(string text, string? origin)
    {
        Assert.Equal(origin, PolicyTerms.OriginOf(text));
        if (origin is not null)
        {
            Assert.Equal(origin, PolicyTerms.OriginOf(origin));
            Assert.Empty(new PolicyTerms { EmbedOrigins = [origin] }.Problems());
        }
    }

    [Fact]
    public void EmbedOrigins_ThatAreNone_AreNamed() => Assert.Equal(
        [new("EmbedOrigins", "Problem.NotAnOrigin", "www.miun.se")],
        new PolicyTerms { EmbedOrigins = ["https://miun.se", "www.miun.se"] }.Problems());

    [Theory]
    [InlineData(21, 10)]
    [InlineData(20, 110)]
    public void EmbedOrigins_ThatDoNotFit_AreTooMany(int count, int length)
    {
        var origins = Enumerable.Range(10, count).Select(number => $"https://a{number}.{string.Join('.', Enumerable.Repeat("b", length / 2))}.se");

        Assert.Equal([new("EmbedOrigins", "Problem.TooManyOrigins", 20)], new PolicyTerms { EmbedOrigins = [.. origins] }.Problems());
    }

    [Fact]
    public void Lists_OfWhatDoesNotExist_AreInvalid() => Assert.Equal(
        [new("EndorsementNeededFor", "Problem.Invalid"), new("FreeEves", "Problem.Invalid"), new("HealthRulesOff", "Problem.Invalid")],
        new PolicyTerms { EndorsementNeededFor = [(RequestType)99], FreeEves = [(SwedishEve)99], HealthRulesOff = [(HealthRule)99] }.Problems());

    private static PolicyTerms With(string field, int number)
    {
        var terms = new PolicyTerms();
        typeof(PolicyTerms).GetProperty(field)!.SetValue(terms, number);
        return terms;
    }
}
