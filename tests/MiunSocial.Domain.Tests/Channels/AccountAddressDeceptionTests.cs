using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>Addresses made to look like a platform's; the registry must never vouch for one.</summary>
public sealed class AccountAddressDeceptionTests
{
    [Theory]
    [InlineData("evilfacebook.com/Mittuniversitetet")]
    [InlineData("facebook.com.evil.se/Mittuniversitetet")]
    [InlineData("facebook.com-evil.se/Mittuniversitetet")]
    [InlineData("www-facebook.com/Mittuniversitetet")]
    [InlineData("facebook.co/Mittuniversitetet")]
    [InlineData("faceb\u043eok.com/Mittuniversitetet")]
    [InlineData("xn--facebok-i2e.com/Mittuniversitetet")]
    [InlineData("evil.se/facebook.com/Mittuniversitetet")]
    [InlineData("evil.se/?u=https://facebook.com/Mittuniversitetet")]
    [InlineData("evil.se#facebook.com/Mittuniversitetet")]
    [InlineData("evil.se#@facebook.com/Mittuniversitetet")]
    [InlineData("evil.se/@facebook.com/Mittuniversitetet")]
    [InlineData("http://127.0.0.1/Mittuniversitetet")]
    [InlineData("http://127.0.0.1/@miun")]
    [InlineData("https://evil.se:8443/@miun")]
    public void Read_HostThatOnlyLooksLikeAPlatforms_IsUnknown(string text)
    {
        var address = Platforms.Read(text);

        Assert.Equal(AddressOutcome.UnknownPlatform, address.Outcome);
        Assert.Null(address.Platform);
    }

    [Theory]
    [InlineData("https://facebook.com@evil.se/Mittuniversitetet")]
    [InlineData("https://facebook.com:secret@evil.se/Mittuniversitetet")]
    [InlineData("https://evil.se@facebook.com/Mittuniversitetet")]
    [InlineData("facebook.com%2F@evil.se/Mittuniversitetet")]
    [InlineData("https://@facebook.com/Mittuniversitetet")]
    [InlineData("user:password@facebook.com/Mittuniversitetet")]
    [InlineData("https://evil.se\\@facebook.com/Mittuniversitetet")]
    public void Read_AddressWithAUserName_IsNotTaken(string text) =>
        Assert.Equal(AddressOutcome.NotAnAddress, Platforms.Read(text).Outcome);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Mittuniversitetet")]
    [InlineData("@miun")]
    [InlineData("lena@miun.se")]
    [InlineData("vår facebooksida")]
    [InlineData("https://")]
    [InlineData("https:///facebook.com")]
    [InlineData("http://localhost/miun")]
    [InlineData("ftp://facebook.com/miun")]
    [InlineData("mailto:lena@miun.se")]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://facebook.com/%0Aalert(1)")]
    [InlineData("data:text/html,facebook.com/miun")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://facebook.com:99999/miun")]
    [InlineData("https://face book.com/miun")]
    [InlineData("https://facebook..com/miun")]
    [InlineData("https://\u00ad.facebook.com/miun")]
    [InlineData("http://[::1]/miun")]
    [InlineData("facebook.com/miun\nhttps://evil.se")]
    [InlineData("facebook.com/miun\u202eku.oc.live")]
    [InlineData("facebook.com\\miun")]
    [InlineData("@miun@")]
    [InlineData("@miun@localhost")]
    [InlineData("acct:")]
    [InlineData("\ud83d")]
    public void Read_TextThatIsNoWebAddress_IsNotAnAddress(string text) =>
        Assert.Equal(AddressOutcome.NotAnAddress, Platforms.Read(text).Outcome);

    [Theory]
    [InlineData("facebook.com", true)]
    [InlineData("www.facebook.com", true)]
    [InlineData("m.facebook.com", true)]
    [InlineData("a.b.facebook.com", true)]
    [InlineData("evilfacebook.com", false)]
    [InlineData("facebook.com.evil.se", false)]
    [InlineData("com", false)]
    [InlineData("", false)]
    public void HasHost_Host_MatchesWholeLabelsOnly(string host, bool expected) => Assert.Equal(expected, Platforms.Facebook.HasHost(host));
}
