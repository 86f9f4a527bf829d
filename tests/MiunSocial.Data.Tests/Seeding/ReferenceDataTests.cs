using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Seeding;

/// <summary>What every installation starts with, against the facts of the page that the project starts from.</summary>
[OnEveryDatabase]
public sealed class ReferenceDataTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly PortalDbContext _db;

    public ReferenceDataTests() => _db = _database.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("facebook-university", "facebook", ChannelHolder.University, false, "current-students", "general-public")]
    [InlineData("facebook-units", "facebook", ChannelHolder.Unit, true)]
    [InlineData("instagram-official", "instagram", ChannelHolder.University, false, "current-students")]
    [InlineData("instagram-units", "instagram", ChannelHolder.Unit, true)]
    [InlineData("linkedin-university", "linkedin", ChannelHolder.University, false, "alumni", "partners")]
    [InlineData("discussion-forum", "viva-engage", ChannelHolder.Internal, false, "staff")]
    public async Task Kind_IsAsTheUniversityDecided(string slug, string platform, ChannelHolder heldBy, bool isOpen, params string[] audiences)
    {
        var kind = await _db.Kinds.SingleAsync(one => one.Slug == slug, Cancel);
        var slugs = await _db.Audiences.ToDictionaryAsync(one => one.Id, one => one.Slug, Cancel);

        Assert.Equal(platform, (await _db.Platforms.SingleAsync(one => one.Id == kind.PlatformId, Cancel)).Slug);
        Assert.Equal((heldBy, isOpen), (kind.HeldBy, kind.IsOpenToRequests));
        Assert.Equal(audiences, kind.Audiences.OrderBy(one => one.Position).Select(one => slugs[one.AudienceId]));
        Assert.All(new[] { kind.Name, kind.Purpose, kind.Strategy }, AssertBothLanguages);
    }

    [Fact]
    public async Task Kinds_AreSix_OneTheHubAndOneLendable()
    {
        var kinds = await _db.Kinds.ToListAsync(Cancel);

        Assert.Equal(6, kinds.Count);
        Assert.Equal("facebook-university", Assert.Single(kinds, kind => kind.IsHub).Slug);
        Assert.Equal("instagram-official", Assert.Single(kinds, kind => kind.IsLendable).Slug);
    }

    [Fact]
    public async Task UniversityChannels_AreOneForEachKindThatNoUnitHolds()
    {
        var channels = await _db.Channels.ToListAsync(Cancel);
        var kinds = await _db.Kinds.Where(kind => kind.HeldBy != ChannelHolder.Unit).ToListAsync(Cancel);

        Assert.Equal(kinds.Select(kind => kind.Id).Order(), channels.Select(channel => channel.KindId).Order());
        var hub = Assert.Single(channels, channel => channel.IsHub);
        Assert.Equal("https://www.facebook.com/mittuniversitetet", hub.Address);
        Assert.Equal("Mittuniversitetet", hub.Handle);
        Assert.Equal(ChannelVisibility.Internal, Assert.Single(channels, channel => channel.Slug == "discussion-forum").Visibility);
    }

    [Fact]
    public async Task Guidelines_AreSeventeenInBothLanguages_EachWithOneVersionInForce()
    {
        var guidelines = await _db.Guidelines.Include(one => one.Versions).ToListAsync(Cancel);

        Assert.Equal(17, guidelines.Count);
        Assert.All(guidelines, guideline =>
        {
            var version = Assert.Single(guideline.Versions, one => one.IsInForce);
            Assert.All(new[] { version.Title, version.Summary, version.Body }, AssertBothLanguages);
        });
    }

    [Fact]
    public async Task Guidelines_NamePlatformsAndKindsThatExist()
    {
        var platforms = await _db.Platforms.Select(one => one.Slug).ToListAsync(Cancel);
        var kinds = await _db.Kinds.Select(one => one.Slug).ToListAsync(Cancel);

        Assert.All(await _db.Guidelines.ToListAsync(Cancel), guideline => Assert.True(
            guideline.Scope switch
            {
                GuidelineScope.All => guideline.ScopeKey is null,
                GuidelineScope.Platform => platforms.Contains(guideline.ScopeKey!),
                GuidelineScope.Kind => kinds.Contains(guideline.ScopeKey!),
                GuidelineScope.Topic => guideline.ScopeKey is not null,
            },
            $"{guideline.Slug}: {guideline.Scope} {guideline.ScopeKey}"));
    }

    [Fact]
    public async Task Contact_IsKristerHolmOfTheCommunicationsDepartment()
    {
        var contact = await _db.Contacts.SingleAsync(Cancel);

        Assert.Equal("Krister Holm", contact.Name);
        AssertBothLanguages(contact.Department);
    }

    [Fact]
    public async Task Roles_AreThoseOfTheDomain() =>
        Assert.Equal(
            Enum.GetNames<Role>().Order(StringComparer.Ordinal),
            (await _db.Roles.Select(role => role.Name!).ToListAsync(Cancel)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Nobody_CanSignInYet() => Assert.False(await _db.Users.AnyAsync(Cancel));

    public void Dispose()
    {
        _db.Dispose();
        _database.Dispose();
    }

    /// <summary>Names that are the same in every language.</summary>
    private static readonly string[] Brands = ["Facebook", "Instagram", "LinkedIn", "YouTube"];

    private static void AssertBothLanguages(LocalizedText text)
    {
        Assert.False(string.IsNullOrWhiteSpace(text.Sv));
        Assert.False(string.IsNullOrWhiteSpace(text.En), text.Sv);
        Assert.True(text.Sv != text.En || Brands.Contains(text.Sv), $"Not translated: {text.Sv}");
    }
}
