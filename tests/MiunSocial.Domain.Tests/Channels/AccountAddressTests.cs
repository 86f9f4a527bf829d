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
    [InlineData("facebook.com／Ｍittuniversitetet")]
    [InlineData("//facebook.com/Mittuniversitetet")]
    [InlineData("<https://facebook.com/Mittuniversitetet>")]
    [InlineData("face\u00adbook.com/Mitt\u200buniversitetet\ufeff")]
    [InlineData("mobile.facebook.com/Mittuniversitetet")]
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
    [InlineData("facebook.com/profile.php?id=100012345", "profile", "https://www.facebook.com/100012345")]
    [InlineData("facebook.com/profile.php?ref=x&ID=100012345&ref=y", "profile", "https://www.facebook.com/100012345")]
    [InlineData("facebook.com/p/Mittuniversitetet-Campus-100012345/", "people", "https://www.facebook.com/100012345")]
    [InlineData("linkedin.com/company/123456", "company-id", "https://www.linkedin.com/company/123456")]
    public void Read_AddressWithAPermanentId_IsNotTakenForAHandle(string text, string form, string canonical)
    {
        var address = Platforms.Read(text);

        Assert.Equal((form, canonical), (address.Form?.Key, address.Canonical));
        Assert.True(address.Form!.IsPermanentId);
        Assert.False(Platforms.Read("facebook.com/miun").Form!.IsPermanentId);
    }

    [Theory]
    [InlineData("https://social.miun.se/@Miun", "https://social.miun.se/@miun")]
    [InlineData("https://www.social.miun.se/@miun/", "https://social.miun.se/@miun")]
    [InlineData("www.www.miun.se/@miun", "https://miun.se/@miun")]
    [InlineData("www.miun/@miun", "https://www.miun/@miun")]
    [InlineData("@miun@social.miun.se", "https://social.miun.se/@miun")]
    [InlineData("acct:miun@Social.Miun.SE", "https://social.miun.se/@miun")]
    [InlineData("@miun@mastodon.nu", "https://mastodon.nu/@miun")]
    [InlineData("xn--hlsa-loa.se/@miun", "https://xn--hlsa-loa.se/@miun")]
    [InlineData("hälsa.se/@miun", "https://xn--hlsa-loa.se/@miun")]
    [InlineData("https://Mitt-Blogg.blogs.test", "https://mitt-blogg.blogs.test/")]
    [InlineData("www.mitt-blogg.blogs.test/about/", "https://mitt-blogg.blogs.test/")]
    [InlineData("forum.miun.test?page=2", "https://forum.miun.test/")]
    public void Read_AccountThatItsHostTells_IsKnownByHost(string text, string canonical) => Assert.Equal(canonical, Platforms.Read(text).Canonical);

    [Theory]
    [InlineData("facebook.com/mittuniversitetet/about", "https://www.facebook.com/mittuniversitetet")]
    [InlineData("facebook.com/mittuniversitetet/posts/", "https://www.facebook.com/mittuniversitetet")]
    [InlineData("youtube.com/@miun/videos?view=0", "https://www.youtube.com/@miun")]
    [InlineData("linkedin.com/company/miun/jobs/about", "https://www.linkedin.com/company/miun")]
    [InlineData("linkedin.com/company/about", "https://www.linkedin.com/company/about")]
    public void Read_PageOfAnAccount_NamesTheAccount(string text, string canonical) => Assert.Equal(canonical, Platforms.Read(text).Canonical);

    [Theory]
    [InlineData("facebook.com/%254Dittuniversitetet", true)]
    [InlineData("facebook.com/%25254Dittuniversitetet", true)]
    [InlineData("facebook.com/Mittuniversitetet%20", false)]
    [InlineData("facebook.com/%ZZittuniversitetet", false)]
    [InlineData("facebook.com/Mittuniversitetet%", false)]
    [InlineData("facebook.com/%FFittuniversitetet", false)]
    [InlineData("facebook.com/Mittuniversitetet%00", false)]
    [InlineData("facebook.com/Mittuniversitetet%E2%80%AE", false)]
    public void Read_EncodedHandle_IsReadOnlyWhereItIsEncodedRightly(string text, bool isAccount) =>
        Assert.Equal(isAccount ? "https://www.facebook.com/mittuniversitetet" : null, Platforms.Read(text).Canonical);

    [Fact]
    public void Read_LettersComposedInTwoWays_AreOneAccount() =>
        Assert.Equal(Platforms.Read("linkedin.com/company/v\u00e5rd").Canonical, Platforms.Read("linkedin.com/company/va\u030ard").Canonical);

    [Theory]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com")]
    [InlineData(AddressOutcome.NotAnAccount, "https://www.facebook.com/?ref=home")]
    [InlineData(AddressOutcome.Hashtag, "facebook.com/hashtag/miun")]
    [InlineData(AddressOutcome.Search, "facebook.com/Search?q=miun")]
    [InlineData(AddressOutcome.SignIn, "facebook.com/login.php?next=https%3A%2F%2Ffacebook.com%2Fmiun")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/sharer?u=https://www.facebook.com/Mittuniversitetet")]
    [InlineData(AddressOutcome.NotAnAccount, "l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fmiun")]
    [InlineData(AddressOutcome.NotAnAccount, "developers.facebook.com/miun")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com:8080/miun")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/profile.php")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/profile.php?id=miun")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/profile.php?id=100012345&id=100012346")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/about")]
    [InlineData(AddressOutcome.Post, "facebook.com/Mittuniversitetet/posts/123")]
    [InlineData(AddressOutcome.Post, "facebook.com/groups/miun/permalink/1")]
    [InlineData(AddressOutcome.Post, "fb.watch/abc123?x=1&y")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/groups")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/Groups/")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/groups%2Fmiun")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/..%2F")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/mitt universitetet")]
    [InlineData(AddressOutcome.NotAnAccount, "facebook.com/miun%0A")]
    [InlineData(AddressOutcome.Post, "instagram.com/p/Cxyz123")]
    [InlineData(AddressOutcome.Post, "instagram.com/miun/reel/Cxyz123")]
    [InlineData(AddressOutcome.Hashtag, "instagram.com/explore/tags/miun")]
    [InlineData(AddressOutcome.NotAnAccount, "linkedin.com/in/lena-lind")]
    [InlineData(AddressOutcome.NotAnAccount, "linkedin.com/miun")]
    [InlineData(AddressOutcome.Post, "youtube.com/watch?v=abc")]
    [InlineData(AddressOutcome.Search, "youtube.com/results?search_query=miun")]
    [InlineData(AddressOutcome.NotAnAccount, "youtube.com/@")]
    [InlineData(AddressOutcome.NotAnAccount, "youtube.com/miun")]
    [InlineData(AddressOutcome.NotAnAccount, "youtube.com/channel/UCtooshort")]
    [InlineData(AddressOutcome.Post, "mastodon.nu/@miun/112233")]
    [InlineData(AddressOutcome.NotAnAccount, "blogs.test")]
    [InlineData(AddressOutcome.NotAnAccount, "www.blogs.test")]
    [InlineData(AddressOutcome.NotAnAccount, "a.b.blogs.test")]
    [InlineData(AddressOutcome.Hashtag, "mitt.blogs.test/tag/miun")]
    public void Read_AddressOfSomethingElseOnAPlatform_SaysWhatItIs(AddressOutcome outcome, string text)
    {
        var address = Platforms.Read(text);

        Assert.Equal(outcome, address.Outcome);
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
