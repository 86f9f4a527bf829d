using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>The address that a wished handle would have, for whoever is about to ask for an account.</summary>
public sealed class HandleAddressTests
{
    [Theory]
    [InlineData("facebook", "miun.ruralcare", "https://www.facebook.com/groups/miun.ruralcare")]
    [InlineData("instagram", "miun_ruralcare", "https://www.instagram.com/miun_ruralcare")]
    [InlineData("linkedin", "vård-i-glesbygd", "https://www.linkedin.com/company/vård-i-glesbygd")]
    [InlineData("youtube", "miun", "https://www.youtube.com/@miun")]
    [InlineData("blog", "ruralcare", "https://ruralcare.blogs.test")]
    [InlineData("instagram", "two words", null)]
    [InlineData("instagram", "", null)]
    [InlineData("instagram", "<script>", null)]
    [InlineData("mastodon", "miun", null)]
    public void AddressOf_AHandle_IsThatOfTheFirstFormThatTakesIt(string platform, string handle, string? address) =>
        Assert.Equal(address, Platforms.Rules.AddressOf(IdOf(platform), handle)?.TrimEnd('/'));

    [Theory]
    [InlineData("instagram", "https://www.instagram.com/name")]
    [InlineData("youtube", "https://www.youtube.com/@name")]
    [InlineData("mastodon", null)]
    public void ExampleOf_APlatform_ShowsItsFirstFormWithWhateverName(string platform, string? address) =>
        Assert.Equal(address, Platforms.Rules.ExampleOf(IdOf(platform), "name")?.TrimEnd('/'));

    [Fact]
    public void AddressOf_APlatformThatIsNotThere_IsNone()
    {
        Assert.Null(Platforms.Rules.AddressOf(Guid.CreateVersion7(), "miun"));
        Assert.Null(Platforms.Rules.ExampleOf(Guid.CreateVersion7(), "miun"));
    }

    [Fact]
    public void AddressOf_EveryHandleItWrites_IsReadAsThatAccount()
    {
        foreach (var platform in Platforms.All.Where(one => Platforms.Rules.AddressOf(one.Id, "miun") is not null))
        {
            var read = Platforms.Read(Platforms.Rules.AddressOf(platform.Id, "miun"));

            Assert.Equal((AddressOutcome.Account, platform.Id, "miun"), (read.Outcome, read.Platform!.Id, read.Handle));
        }
    }

    private static Guid IdOf(string slug) => Platforms.All.Single(platform => platform.Slug == slug).Id;
}
