using CsCheck;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class AccountAddressPropertyTests
{
    /// <summary>Bits that addresses are made of, and bits that have broken readers of addresses.</summary>
    private static readonly Gen<string> Made = Gen.OneOf(
        "https://", "http://", "://", "acct:", "www.", "m.", "sv-se.", "facebook.com", "youtube.com", "linkedin.com", "blogs.test", "mastodon.nu",
        "profile.php", "?id=", "100012345", "p", "-", "about", "posts", "hashtag", ".", "..", "/", "//", "\\", "?", "#", "@", ":8080", ":443",
        ":", "%", "%2F", "%2e", "%40", "%0A", "%00", "%FF", "%25", "groups", "channel", "company", "school", "Miun", "å", "ß", "\u0130",
        "\u00ad", "\u200b", "\u202e", "\u030a", "\ufffe", "\ufb01", "\u2100", "\uff0f", "\u3002", "\ud83d", "\n", " ", "[", "]", "xn--", "UCabcdefghijklmnopqrstuv", "&", "=", "+", "'", "\"", "<")
        .Array[0, 12].Select(string.Concat);

    private static readonly Gen<string> Paths = Gen.Select(
        Gen.OneOf("facebook.com/", "facebook.com/groups/", "facebook.com/profile.php?id=", "facebook.com/p/", "miun.se/@", "@miun@", "linkedin.com/company/", "youtube.com/@", "youtube.com/channel/"),
        Gen.OneOf(Gen.String[0, 12], Made),
        (start, rest) => start + rest);

    private static readonly Gen<string> Handles = Gen.String[Gen.Char["abcxyzABCXYZ0189åäöÅÄÖ"], 1, 20];

    private static readonly Gen<Func<string, string>> Spellings = Gen.OneOf<Func<string, string>>(
        handle => $"linkedin.com/company/{handle}",
        handle => $"https://www.linkedin.com/company/{handle.ToUpperInvariant()}/",
        handle => $"HTTP://SE.LinkedIn.com/Company/{handle.ToLowerInvariant()}?trk=x",
        handle => $"linkedin.com/company/{Uri.EscapeDataString(handle)}#about");

    private static readonly Gen<string> Ids = Gen.String[Gen.Char["aA"], 22, 22].Select(id => $"youtube.com/channel/UC{id}");

    [Fact]
    public void Read_AnyText_NeverThrowsAndIsCompleteExactlyWhenItIsAnAccount() =>
        Gen.OneOf(Gen.String, Made, Paths).Sample(text =>
        {
            var address = Platforms.Read(text);
            var isAccount = address.Outcome == AddressOutcome.Account;
            Assert.Equal(isAccount, address is { Platform: not null, Form: not null, Handle: not null, Canonical: not null });
            Assert.Equal(isAccount, address.Canonical is not null);
        }, iter: 50_000);

    [Fact]
    public void Read_ACanonicalAddress_ChangesNothing() =>
        Gen.OneOf(Made, Paths).Select(Platforms.Read).Sample(address =>
        {
            if (address.Canonical is { } canonical)
            {
                var again = Platforms.Read(canonical);
                Assert.Equal((canonical, address.Platform), (again.Canonical, again.Platform));
            }
        }, iter: 20_000);

    [Fact]
    public void Read_TwoSpellingsOfAHandleWhereCaseDoesNotCount_Agree() =>
        Gen.Select(Handles, Spellings, Spellings).Sample((handle, one, other) =>
            Platforms.Read(one(handle)) is { Canonical: { } canonical } && canonical == Platforms.Read(other(handle)).Canonical, iter: 2000);

    [Fact]
    public void Read_TwoIdsThatDifferWhereCaseCounts_NeverAgree() =>
        Gen.Select(Ids, Ids).Sample((one, other) =>
            one == other == (Platforms.Read(one).Canonical == Platforms.Read(other).Canonical));

    [Fact]
    public void Read_AnyHostThatOnlyEndsLikeAPlatforms_IsNeverThatPlatform() =>
        Gen.String[Gen.Char.AlphaNumeric, 1, 20].Sample(more =>
            Platforms.Read($"{more}facebook.com/miun").Outcome == AddressOutcome.UnknownPlatform
            && Platforms.Read($"facebook.com.{more}.se/miun").Outcome == AddressOutcome.UnknownPlatform);
}
