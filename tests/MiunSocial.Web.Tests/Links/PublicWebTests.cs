using System.Net;
using MiunSocial.Web.Links;

namespace MiunSocial.Web.Tests.Links;

/// <summary>What the portal may ask for by itself: the public web and nothing beside it.</summary>
public sealed class PublicWebTests
{
    private readonly PublicWeb _rule = new();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("157.240.1.35")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("193.10.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2a03:2880:f12f:83:face:b00c:0:25de")]
    [InlineData("2606:4700::1111")]
    public void PublicAddresses_MayBeConnectedTo(string address) => Assert.True(_rule.MayConnect(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    public void SpecialAddresses_MayNot_InWhateverFormTheyCome(string address)
    {
        var plain = IPAddress.Parse(address);
        var bytes = plain.GetAddressBytes();

        Assert.False(_rule.MayConnect(plain));
        Assert.False(_rule.MayConnect(plain.MapToIPv6()));
        Assert.False(_rule.MayConnect(IPAddress.Parse($"::{address}")));
        Assert.False(_rule.MayConnect(IPAddress.Parse($"64:ff9b::{address}")));
        Assert.False(_rule.MayConnect(new([0x20, 0x02, .. bytes, .. new byte[10]])));
        Assert.False(_rule.MayConnect(new([0x20, 0x01, 0, 0, .. new byte[8], .. bytes.Select(one => (byte)~one)])));
    }

    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::1.1.1.1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:2::1")]
    [InlineData("2001:10::1")]
    [InlineData("2001:20::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:0101:0101::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void SpecialIPv6Addresses_MayNot(string address) => Assert.False(_rule.MayConnect(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://www.instagram.com/exempel/", true)]
    [InlineData("http://www.instagram.com/exempel/", true)]
    [InlineData("https://www.instagram.com:443/", true)]
    [InlineData("http://www.instagram.com:443/", true)]
    [InlineData("https://www.instagram.com:8443/", false)]
    [InlineData("http://www.instagram.com:22/", false)]
    [InlineData("https://user@www.instagram.com/", false)]
    [InlineData("https://user:word@www.instagram.com/", false)]
    [InlineData("ftp://www.instagram.com/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("gopher://www.instagram.com:80/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,hello", false)]
    public void Addresses_AreOfTheOrdinaryWeb(string address, bool may) => Assert.Equal(may, _rule.MayAsk(new(address)));

    [Fact]
    public void Addresses_ThatAreVeryLong_AreNotAsked() => Assert.False(_rule.MayAsk(new($"https://www.instagram.com/{new string('a', 2000)}")));
}
