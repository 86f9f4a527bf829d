using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Data.Tests.Seeding;

/// <summary>The rules that every installation starts with, against addresses as people paste them.</summary>
public sealed class PlatformAddressTests
{
    private static readonly IReadOnlyList<Platform> All = ReferencePlatforms.All(DateTime.UnixEpoch);

    private static readonly PlatformRules Rules = PlatformRules.From(All);

    public static TheoryData<string> Slugs => [.. All.Select(platform => platform.Slug)];

    [Theory]
    [InlineData("facebook", "page", "https://www.facebook.com/mittuniversitetet", "facebook.com/Mittuniversitetet", "sv-se.facebook.com/MITTuniversitetet/about?ref=x", "fb.com/mittuniversitetet", "m.facebook.com/mittuniversitetet/")]
    [InlineData("facebook", "group", "https://www.facebook.com/groups/miun.alumni", "facebook.com/groups/Miun.Alumni/", "https://m.facebook.com/groups/miun.alumni/members")]
    [InlineData("facebook", null, "https://www.facebook.com/100064512345678", "facebook.com/100064512345678", "https://www.facebook.com/profile.php?id=100064512345678&sk=about", "facebook.com/people/Mitt-Universitet/100064512345678/", "facebook.com/p/Mitt-Universitet-100064512345678", "facebook.com/pages/Mitt-Universitet/100064512345678")]
    [InlineData("facebook", "group-id", "https://www.facebook.com/groups/1234567890", "facebook.com/groups/1234567890")]
    [InlineData("instagram", "account", "https://www.instagram.com/mitt_universitetet", "instagram.com/Mitt_Universitetet?igsh=abc", "https://www.instagram.com/mitt_universitetet/reels/", "instagr.am/mitt_universitetet")]
    [InlineData("linkedin", "school", "https://www.linkedin.com/school/mid-sweden-university", "se.linkedin.com/school/Mid-Sweden-University/", "linkedin.com/school/mid-sweden-university/people/")]
    [InlineData("linkedin", "company", "https://www.linkedin.com/company/vård-ab", "linkedin.com/company/v%C3%A5rd-ab/posts/?feedView=all", "linkedin.com/company/V%C3%85RD-ab")]
    [InlineData("linkedin", "company-id", "https://www.linkedin.com/company/123456", "linkedin.com/company/123456/")]
    [InlineData("linkedin", "showcase", "https://www.linkedin.com/showcase/fscn", "linkedin.com/showcase/FSCN/about/")]
    [InlineData("linkedin", "group-id", "https://www.linkedin.com/groups/8123456", "https://www.linkedin.com/groups/8123456/")]
    [InlineData("viva-engage", "community", "https://engage.cloud.microsoft/main/groups/eyJfdHlwZSI6Ikdyb3VwIn0", "https://engage.cloud.microsoft/main/groups/eyJfdHlwZSI6Ikdyb3VwIn0/all", "web.yammer.com/main/groups/eyJfdHlwZSI6Ikdyb3VwIn0", null)]
    [InlineData("viva-engage", "community-org", "https://engage.cloud.microsoft/main/groups/eyJfdHlwZSI6Ikdyb3VwIn0", "engage.cloud.microsoft/main/org/miun.se/groups/eyJfdHlwZSI6Ikdyb3VwIn0")]
    [InlineData("viva-engage", "network", "https://engage.cloud.microsoft/miun.se", "https://www.yammer.com/miun.se/#/home")]
    [InlineData("youtube", "handle", "https://www.youtube.com/@mittuniversitetet", "youtube.com/@MittUniversitetet/videos", "m.youtube.com/%40mittuniversitetet?si=x")]
    [InlineData("youtube", "channel", "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "youtube.com/channel/UCabcdefghijklmnopqrstuv/featured")]
    [InlineData("youtube", "custom", "https://www.youtube.com/c/mittuniversitetet", "youtube.com/c/Mittuniversitetet")]
    [InlineData("youtube", "user", "https://www.youtube.com/user/mittuniversitetet", "youtube.com/user/Mittuniversitetet/about")]
    [InlineData("x", "account", "https://x.com/mittuni", "twitter.com/Mittuni", "https://mobile.twitter.com/mittuni?lang=sv", "www.x.com/mittuni/with_replies")]
    [InlineData("x", "account-at", "https://x.com/mittuni", "twitter.com/@Mittuni")]
    [InlineData("tiktok", "account", "https://www.tiktok.com/@mittuni.se", "tiktok.com/@MittUni.se?_t=8", "m.tiktok.com/@mittuni.se/live")]
    [InlineData("threads", "account", "https://www.threads.com/@mittuni", "threads.net/@Mittuni", "https://www.threads.com/@mittuni/replies", "@mittuni@threads.net")]
    [InlineData("bluesky", "account", "https://bsky.app/profile/miun.bsky.social", "bsky.app/profile/Miun.bsky.social")]
    [InlineData("bluesky", "account-host", "https://bsky.app/profile/miun.bsky.social", "https://miun.bsky.social/")]
    [InlineData("bluesky", "account", "https://bsky.app/profile/miun.se", "bsky.app/profile/miun.se/followers")]
    [InlineData("bluesky", "account-id", "https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuv23", "bsky.app/profile/did:plc:abcdefghijklmnopqrstuv23")]
    [InlineData("mastodon", "account", "https://mastodon.nu/@miun", "mastodon.nu/@Miun", "@miun@mastodon.nu", "acct:miun@mastodon.nu", "https://mastodon.nu/@miun/with_replies")]
    [InlineData("mastodon", "account", "https://social.miun.se/@miun", "social.miun.se/@miun/media", "@Miun@social.miun.se")]
    [InlineData("mastodon", "account-user", "https://social.miun.se/@miun", "https://social.miun.se/users/miun")]
    [InlineData("snapchat", "account", "https://www.snapchat.com/@mittuni", "snapchat.com/@MittUni")]
    [InlineData("snapchat", "account-add", "https://www.snapchat.com/@mittuni", "https://www.snapchat.com/add/mittuni?share_id=x")]
    [InlineData("discord", "invite", "https://discord.gg/AbCd12", "discord.gg/AbCd12")]
    [InlineData("discord", "invite-path", "https://discord.gg/AbCd12", "https://discord.com/invite/AbCd12", "discordapp.com/invite/AbCd12")]
    [InlineData("discord", "server", "https://discord.com/channels/123456789012345678", "discord.com/channels/123456789012345678")]
    [InlineData("discord", "server-room", "https://discord.com/channels/123456789012345678", "discord.com/channels/123456789012345678/987654321098765432")]
    [InlineData("whatsapp", "channel", "https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp", "www.whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp")]
    [InlineData("flickr", "account", "https://www.flickr.com/photos/mittuni", "flickr.com/photos/MittUni/albums", "m.flickr.com/photos/mittuni/")]
    [InlineData("flickr", "account-id", "https://www.flickr.com/photos/12345678@N01", "flickr.com/photos/12345678@N01")]
    [InlineData("flickr", "person-id", "https://www.flickr.com/photos/12345678@N01", "flickr.com/people/12345678%40N01")]
    [InlineData("pinterest", "account", "https://www.pinterest.com/mittuni", "pinterest.se/MittUni/_created/", "se.pinterest.com/mittuni")]
    [InlineData("vimeo", "account", "https://vimeo.com/mittuni", "www.vimeo.com/MittUni/videos")]
    [InlineData("vimeo", "account-id", "https://vimeo.com/user1234567", "vimeo.com/user1234567")]
    [InlineData("vimeo", "channel", "https://vimeo.com/channels/mittuni", "vimeo.com/channels/mittuni")]
    [InlineData("blog", "wordpress", "https://mittuni.wordpress.com/", "https://MittUni.wordpress.com", "www.mittuni.wordpress.com/about")]
    [InlineData("blog", "blogger-se", "https://mittuni.blogspot.com/", "mittuni.blogspot.se")]
    [InlineData("blog", "tumblr-path", "https://mittuni.tumblr.com/", "tumblr.com/mittuni")]
    [InlineData("blog", "medium", "https://medium.com/@mittuni", "medium.com/@MittUni")]
    [InlineData("blog", "discourse", "https://mittuni.discourse.group/", "mittuni.discourse.group/latest")]
    public void Read_SpellingsOfOneAccount_AreThatAccount(string platform, string? form, string canonical, params string?[] spellings)
    {
        foreach (var spelling in spellings.OfType<string>())
        {
            var read = Rules.Read(spelling);
            Assert.Equal((spelling, platform, canonical), (spelling, read.Platform?.Slug, read.Canonical));
            Assert.True(form is null || form == read.Form?.Key, $"{spelling}: {read.Form?.Key}");
            Assert.Equal(canonical, Rules.Read(canonical).Canonical);
        }
    }

    [Theory]
    [InlineData(AddressOutcome.Post, "facebook.com/mittuniversitetet/posts/pfbid02", "facebook.com/photo/?fbid=1", "fb.watch/x1y2", "facebook.com/groups/1234567890/permalink/1")]
    [InlineData(AddressOutcome.Post, "instagram.com/p/Cx/", "linkedin.com/posts/miun_x-activity-1", "linkedin.com/feed/update/urn:li:activity:1", "youtu.be/dQw4w9WgXcQ", "youtube.com/shorts/abc")]
    [InlineData(AddressOutcome.Post, "x.com/mittuni/status/1", "tiktok.com/@mittuni/video/1", "vm.tiktok.com/ZM1/", "threads.net/@mittuni/post/C1", "bsky.app/profile/miun.se/post/3k", "mastodon.nu/@miun/112233")]
    [InlineData(AddressOutcome.Post, "snapchat.com/spotlight/x", "whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp/123", "flickr.com/photos/mittuni/5312", "pin.it/abc", "vimeo.com/76979871", "mittuni.wordpress.com/2026/11/25/hej")]
    [InlineData(AddressOutcome.Hashtag, "facebook.com/hashtag/miun", "instagram.com/explore/tags/miun", "linkedin.com/feed/hashtag/miun", "youtube.com/hashtag/miun", "x.com/hashtag/miun", "tiktok.com/tag/miun", "mastodon.nu/tags/miun")]
    [InlineData(AddressOutcome.Search, "facebook.com/search/top?q=miun", "youtube.com/results?search_query=miun", "x.com/search?q=miun", "pinterest.com/search/pins/?q=miun", "linkedin.com/search/results/all/")]
    [InlineData(AddressOutcome.SignIn, "facebook.com/login/", "instagram.com/accounts/login/?next=/miun/", "linkedin.com/login", "x.com/login", "discord.com/login", "mittuni.wordpress.com/wp-login.php")]
    [InlineData(AddressOutcome.NotAnAccount, "l.facebook.com/l.php?u=https%3A%2F%2Fmiun.se", "linkedin.com/in/lena-lind", "chat.whatsapp.com/AbCdEf", "wa.me/46701234567", "x.com/i/lists/1", "x.com/#!/mittuni", "lnkd.in/abc", "facebook.com")]
    [InlineData(AddressOutcome.UnknownPlatform, "miun.se", "evilfacebook.com/miun", "facebook.com.evil.se/miun", "evil.se/facebook.com/miun", "evil.se/@miun/112233")]
    public void Read_AddressOfSomethingElse_SaysWhatItIs(AddressOutcome outcome, params string[] texts) =>
        Assert.All(texts, text => Assert.Equal((text, outcome), (text, Rules.Read(text).Outcome)));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void EachPlatform_HasRulesThatAnAdministratorCouldSave(string slug)
    {
        var platform = All.Single(one => one.Slug == slug);

        Assert.Empty(PlatformCheck.Of(platform.Facts, [.. All.Where(one => one != platform)]));
    }

    [Fact]
    public void Platforms_ThatRefuseRobots_AreNotChecked() => Assert.Equal(
        ["discord", "facebook", "instagram", "linkedin", "pinterest", "snapchat", "threads", "tiktok", "viva-engage", "whatsapp", "x"],
        All.Where(platform => !platform.AllowsChecks).Select(platform => platform.Slug).Order(StringComparer.Ordinal));
}
