using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Seeding;

[OnEveryDatabase]
public sealed class DemonstrationTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);
    private readonly PortalDbContext _db;

    public DemonstrationTests() => _db = _database.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_StandInEveryState()
    {
        var states = await _db.Requests.Select(request => request.State).Distinct().ToListAsync(Cancel);

        Assert.Equal(Enum.GetValues<RequestState>(), states.Order());
    }

    [Fact]
    public async Task Channels_OfUnitsAreSomeThirty()
    {
        var kinds = _db.Kinds.Where(kind => kind.HeldBy == ChannelHolder.Unit).Select(kind => kind.Id);

        Assert.InRange(await _db.Channels.CountAsync(channel => kinds.Contains(channel.KindId), Cancel), 25, 40);
    }

    [Fact]
    public async Task Channels_ShowEveryStatus()
    {
        var statuses = await _db.Channels.Select(channel => channel.Status).Distinct().ToListAsync(Cancel);

        Assert.Equal(Enum.GetValues<ChannelStatus>(), statuses.Order());
    }

    [Fact]
    public async Task Channels_ShowAFormerAddressADoubleAndHowTheyAreLookedAfter()
    {
        var channels = await _db.Channels.AsNoTracking().AsSplitQuery().ToListAsync(Cancel);

        Assert.Contains(channels, channel => channel.FormerAddresses.Count > 0);
        Assert.Contains(channels, channel => channel.MergedIntoId is not null);
        Assert.InRange(channels.Count(channel => channel.Care.RetentionDecision is not null), 10, channels.Count - 5);
        Assert.All(channels.Where(channel => channel.RequestId is null && channel.People.Count > 0), channel => Assert.NotEmpty(channel.Aims));
    }

    [Fact]
    public async Task Addresses_AreCanonicalAccountsOfTheirPlatforms()
    {
        var platforms = await _db.Platforms.AsNoTracking().ToListAsync(Cancel);
        var channels = await _db.Channels.AsNoTracking().Where(channel => channel.Address != null).ToListAsync(Cancel);

        Assert.All(channels, channel =>
        {
            var read = AccountAddress.Read(channel.Address!, platforms);
            Assert.Equal((AddressOutcome.Account, channel.PlatformId), (read.Outcome, read.Platform?.Id));
            Assert.Equal(channel.Address, read.Canonical);
            Assert.Equal(read.Form!.Identity(channel.Handle), read.Form.Identity(read.Handle!));
        });
    }

    [Fact]
    public async Task LiveAccounts_HaveCanonicalAddresses()
    {
        var platforms = await _db.Platforms.AsNoTracking().ToListAsync(Cancel);
        var requests = await _db.Requests.AsNoTracking().ToListAsync(Cancel);

        Assert.All(
            requests.Select(request => request.LiveAccount).OfType<LiveAccount>(),
            account => Assert.Equal(account.Address, AccountAddress.Read(account.Address, platforms).Canonical));
    }

    [Fact]
    public async Task SubmittedRequests_WouldPassTheForm()
    {
        var kinds = await _db.Kinds.ToDictionaryAsync(kind => kind.Id, Cancel);
        var submitted = await _db.Requests.AsNoTracking().Where(request => request.Reference != null).ToListAsync(Cancel);

        var channels = await _db.Channels.AsNoTracking().ToDictionaryAsync(channel => channel.Id, Cancel);

        Assert.All(submitted, request => Assert.Empty(RequestContentRules.Check(request.Content, new()
        {
            Policy = new(),
            Kind = request.Proposal.KindId is { } kindId ? kinds[kindId] : null,
            Channel = request.Content.ChannelId is { } channelId ? Named(channels[channelId]) : null,
        })));
    }

    [Fact]
    public async Task RequestsThatGrewIntoAChannel_AndTheirChannels_PointAtEachOther()
    {
        var requests = await _db.Requests.AsNoTracking().Where(request => request.ChannelId != null && request.Subject == null).ToListAsync(Cancel);
        var channels = await _db.Channels.AsNoTracking().Where(channel => channel.RequestId != null).ToListAsync(Cancel);

        Assert.NotEmpty(requests);
        Assert.Equal(
            requests.Select(request => (request.Id, request.ChannelId)).Order(),
            channels.Select(channel => (channel.RequestId!.Value, (Guid?)channel.Id)).Order());
    }

    [Fact]
    public async Task Requests_StandInNoFuture() =>
        Assert.False(await _db.AuditEntries.AnyAsync(entry => entry.At > DateTime.UtcNow, Cancel));

    [Fact]
    public async Task People_AreThoseTheSignInPageOffers()
    {
        var addresses = await _db.Users.Where(person => person.PasswordHash != null).Select(person => person.Email!).ToListAsync(Cancel);

        Assert.Equal(DemoPeople.All.Select(person => person.Email).Order(), addresses.Order());
    }

    [Fact]
    public async Task EveryWordOfTheExamples_IsClearlyAnExample()
    {
        var addresses = await _db.Users.Select(person => person.Email!).ToListAsync(Cancel);
        var handles = await _db.Channels.Where(channel => channel.Address != null && !channel.IsHub).Select(channel => channel.Handle).ToListAsync(Cancel);

        Assert.All(addresses, address => Assert.EndsWith("@demo.test", address));
        Assert.All(handles, handle => Assert.StartsWith("exempel", handle));
    }

    /// <summary>As it was when the request was sent, before what was decided changed it.</summary>
    private static NamedChannel Named(Channel channel) => new()
    {
        Id = channel.Id,
        Name = channel.Name,
        PlatformId = channel.PlatformId,
        UnitId = channel.UnitId,
        Status = ChannelStatus.Active,
    };

    public void Dispose()
    {
        _db.Dispose();
        _database.Dispose();
    }
}
