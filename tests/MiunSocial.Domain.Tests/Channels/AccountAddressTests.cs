using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class AccountAddressTests
{
    [Theory]
    [InlineData("facebook.com/Mittuniversitetet")]
    [InlineData("https://www.facebook.com/mittuniversitetet/")]
    [InlineData("m.facebook.com/Mittuniversitetet?ref=x")]
    [InlineData("http://facebook.com/MITTUNIVERSITETET")]
    [InlineData("HTTPS://WWW.FACEBOOK.COM/Mittuniversitetet")]
    [InlineData("  https://sv-se.facebook.com/Mittuniversitetet#posts \n")]
    [InlineData("fb.com/mittuniversitetet")]
    [InlineData("facebook.com//Mittuniversitetet//")]
    [InlineData("facebook.com/./Mittuniversitetet")]
    [InlineData("facebook.com:443/Mittuniversitetet")]
    [InlineData("facebook.com./Mittuniversitetet")]
    [InlineData("facebook.com/%4Dittuniversitetet")]
    [InlineData("facebook.com/Mittuniversitetet?next=https://miun.se/start")]
    [InlineData("facebook.com/Mittuniversitetet#https://miun.se")]
    [InlineData("ｆａｃｅｂｏｏｋ.com/Mittuniversitetet")]
    public void Read_SpellingsOfOnePage_AreOneAccount(string text)
    {
        var address = Platforms.Read(text);

        Assert.Equal(AddressOutcome.Account, address.Outcome);
        Assert.Equal(("facebook", "page"), (address.Platform?.Slug, address.Form?.Key));
        Assert.Equal("https://www.facebook.com/mittuniversitetet", address.Canonical);
    }

    [Theory]
    [InlineData("facebook.com/groups/Miun.Alumni", "group", "Miun.Alumni", "https://www.facebook.com/groups/miun.alumni")]
    [InlineData("facebook.com/GROUPS/miun.alumni/", "group", "miun.alumni", "https://www.facebook.com/groups/miun.alumni")]
    [InlineData("instagram.com/Mitt_Universitetet?igsh=abc", "profile", "Mitt_Universitetet", "https://www.instagram.com/mitt_universitetet")]
    [InlineData("se.linkedin.com/school/Mid-Sweden", "school", "Mid-Sweden", "https://www.linkedin.com/school/mid-sweden")]
    [InlineData("linkedin.com/company/v%C3%A5rd-ab", "company", "vård-ab", "https://www.linkedin.com/company/vård-ab")]
    [InlineData("linkedin.com/company/VÅRD-ab", "company", "VÅRD-ab", "https://www.linkedin.com/company/vård-ab")]
    [InlineData("youtube.com/@Miun", "handle", "Miun", "https://www.youtube.com/@miun")]
    [InlineData("youtube.com/%40Miun", "handle", "Miun", "https://www.youtube.com/@miun")]
    [InlineData("youtube.com/c/Miun", "custom", "Miun", "https://www.youtube.com/c/miun")]
    [InlineData("youtube.com/@user", "handle", "user", "https://www.youtube.com/@user")]
    [InlineData("https://mastodon.nu/@miun", "profile", "miun", "https://mastodon.nu/@miun")]
    public void Read_EachFormOfAddress_KeepsTheHandleAsWritten(string text, string form, string handle, string canonical)
    {
        var address = Platforms.Read(text);

        Assert.Equal((form, handle, canonical), (address.Form?.Key, address.Handle, address.Canonical));
    }

    [Fact]
    public void Read_IdsThatThePlatformTellsApartByCase_AreTwoAccounts()
    {
        var lower = Platforms.Read("youtube.com/channel/UCabcdefghijklmnopqrstuv");
        var upper = Platforms.Read("youtube.com/channel/UCABCDEFGHIJKLMNOPQRSTUV");

        Assert.Equal("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", lower.Canonical);
        Assert.NotEqual(lower.Canonical, upper.Canonical);
    }

    [Theory]
    [InlineData("facebook.com")]
    [InlineData("https://www.facebook.com/?ref=home")]
    [InlineData("facebook.com/hashtag/miun")]
    [InlineData("facebook.com/Search?q=miun")]
    [InlineData("facebook.com/sharer?u=https://www.facebook.com/Mittuniversitetet")]
    [InlineData("facebook.com/profile.php?id=100")]
    [InlineData("facebook.com/Mittuniversitetet/posts/123")]
    [InlineData("facebook.com/groups")]
    [InlineData("facebook.com/Groups/")]
    [InlineData("facebook.com/groups/miun/permalink/1")]
    [InlineData("facebook.com/groups%2Fmiun")]
    [InlineData("facebook.com/..%2F")]
    [InlineData("facebook.com/mitt universitetet")]
    [InlineData("facebook.com/miun%0A")]
    [InlineData("facebook.com/miun%00")]
    [InlineData("instagram.com/p/Cxyz123")]
    [InlineData("instagram.com/miun/reel/Cxyz123")]
    [InlineData("linkedin.com/in/lena-lind")]
    [InlineData("linkedin.com/miun")]
    [InlineData("youtube.com/watch?v=abc")]
    [InlineData("youtube.com/@")]
    [InlineData("youtube.com/miun")]
    [InlineData("youtube.com/channel/UCtooshort")]
    [InlineData("mastodon.nu/@miun/112233")]
    public void Read_PostSearchOrStartPage_IsNotAnAccountButNamesThePlatform(string text)
    {
        var address = Platforms.Read(text);

        Assert.Equal(AddressOutcome.NotAnAccount, address.Outcome);
        Assert.NotNull(address.Platform);
        Assert.Null(address.Canonical);
    }

    [Fact]
    public void Read_HandleLongerThanThePlatformAllows_IsNotAnAccount()
    {
        Assert.Equal(AddressOutcome.Account, Platforms.Read($"instagram.com/{new string('a', 30)}").Outcome);
        Assert.Equal(AddressOutcome.NotAnAccount, Platforms.Read($"instagram.com/{new string('a', 31)}").Outcome);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(1_000_000)]
    public void Read_VeryLongText_IsNoAccount(int length)
    {
        Assert.NotEqual(AddressOutcome.Account, Platforms.Read(new string('a', length)).Outcome);
        Assert.NotEqual(AddressOutcome.Account, Platforms.Read($"https://facebook.com/{new string('a', length)}").Outcome);
        Assert.NotEqual(AddressOutcome.Account, Platforms.Read($"https://facebook.com{new string('/', length)}").Outcome);
    }
}
