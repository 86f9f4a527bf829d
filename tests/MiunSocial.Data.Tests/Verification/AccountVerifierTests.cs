using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Verification;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Verification;

/// <summary>The registry vouches for what is ours now, says what was ours, and tells nobody what they may not know.</summary>
[OnEveryDatabase]
public sealed class AccountVerifierTests : IDisposable
{
    private const string Old = "exempel_gammal";
    private const string New = "exempel_ny";

    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    [Theory]
    [InlineData(ChannelStatus.Active, VerificationResult.Registered, VerificationReason.Active)]
    [InlineData(ChannelStatus.Paused, VerificationResult.Registered, VerificationReason.Paused)]
    [InlineData(ChannelStatus.Closing, VerificationResult.Closed, VerificationReason.Closing)]
    [InlineData(ChannelStatus.Closed, VerificationResult.Closed, VerificationReason.Closed)]
    public async Task Account_IsVouchedForOnlyInUseOrAtRest(ChannelStatus status, VerificationResult result, VerificationReason reason)
    {
        var channel = await AddAsync(channel => Bring(channel, status));

        var answer = await AskAsync($"http://m.instagram.com/{Old.ToUpperInvariant()}/?igsh=abc");

        Assert.Equal((result, reason, channel.Id), (answer.Result, answer.Reason, answer.Channel!.Id));
        Assert.Equal($"https://www.instagram.com/{Old}", answer.CanonicalUrl);
    }

    [Fact]
    public async Task PlannedAccount_IsNobodysYet()
    {
        await AddAsync(_ => { }, planned: true);

        Assert.Equal(VerificationResult.Unregistered, (await AskAsync($"instagram.com/{Old}")).Result);
    }

    [Fact]
    public async Task FormerAddress_OfAChannelInUse_WasOurs()
    {
        var channel = await AddAsync(Readdress);

        var answer = await AskAsync($"instagram.com/{Old}");

        Assert.Equal((VerificationResult.Closed, VerificationReason.FormerAddress), (answer.Result, answer.Reason));
        Assert.Equal((channel.Id, SwedishCalendar.DayOf(DateTime.UtcNow)), (answer.Channel!.Id, answer.Channel.LeftOn));
        Assert.Equal(VerificationResult.Registered, (await AskAsync($"instagram.com/{New}")).Result);
    }

    [Fact]
    public async Task FormerAddress_ThatAnotherChannelHasTaken_IsTheOthers()
    {
        await AddAsync(Readdress);
        var other = await AddAsync(_ => { }, name: "En annan kanal");

        var answer = await AskAsync($"instagram.com/{Old}");

        Assert.Equal((VerificationResult.Registered, other.Id), (answer.Result, answer.Channel!.Id));
    }

    [Fact]
    public async Task ReleasedAddress_OfAClosedChannel_WasOurs()
    {
        var channel = await AddAsync(channel =>
        {
            channel.BeginClosing("Slut", Actor.Clock, DateTime.UtcNow);
            channel.Close(new() { Reason = "Slut", Handle = HandleFate.Released }, Actor.Clock, DateTime.UtcNow);
        });

        var answer = await AskAsync($"instagram.com/{Old}");

        Assert.Equal((VerificationResult.Closed, VerificationReason.Closed, channel.Id), (answer.Result, answer.Reason, answer.Channel!.Id));
    }

    [Fact]
    public async Task Double_AnswersForTheChannelItIsTheSameAs()
    {
        await using var db = _database.Open();
        var builder = (await Scene.LoadAsync(db)).Channel;
        var (survivor, twin) = ((builder with { Handle = New }).Build(DateTime.UtcNow), (builder with { Handle = Old, Name = "Dubbletten" }).Build(DateTime.UtcNow));
        twin.MergeInto(survivor, "Samma konto", Actor.Clock, DateTime.UtcNow);
        db.Channels.AddRange(survivor, twin);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var answer = await AskAsync($"instagram.com/{Old}");

        Assert.Equal((VerificationResult.Registered, survivor.Id), (answer.Result, answer.Channel!.Id));
    }

    [Theory]
    [InlineData(ChannelVisibility.Public, ChannelStatus.Active, VerificationReach.PublicOnly, true)]
    [InlineData(ChannelVisibility.Public, ChannelStatus.Paused, VerificationReach.PublicOnly, true)]
    [InlineData(ChannelVisibility.Public, ChannelStatus.Closing, VerificationReach.PublicOnly, false)]
    [InlineData(ChannelVisibility.Internal, ChannelStatus.Active, VerificationReach.PublicOnly, false)]
    [InlineData(ChannelVisibility.Internal, ChannelStatus.Active, VerificationReach.Everything, true)]
    public async Task AccountWithASuccessor_IsNotVouchedForByIt_AndNamesItWhereItMayBeKnown(
        ChannelVisibility visibility, ChannelStatus status, VerificationReach reach, bool isNamed)
    {
        await using var db = _database.Open();
        var builder = (await Scene.LoadAsync(db)).Channel;
        var (ending, successor) = ((builder with { Handle = Old }).Build(DateTime.UtcNow), (builder with { Handle = New, Name = "Efterföljaren", Visibility = visibility }).Build(DateTime.UtcNow));
        ending.BeginClosing("Följarna flyttar", Actor.Clock, DateTime.UtcNow, successor);
        Bring(successor, status);
        db.Channels.AddRange(ending, successor);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var answer = await AskAsync($"instagram.com/{Old}", reach);

        Assert.Equal((VerificationResult.Closed, VerificationReason.Closing, ending.Id), (answer.Result, answer.Reason, answer.Channel!.Id));
        Assert.Equal(isNamed ? successor.Address : null, answer.Channel.Successor?.Address);
    }

    [Theory]
    [InlineData(VerificationReach.PublicOnly, VerificationResult.Unregistered)]
    [InlineData(VerificationReach.Everything, VerificationResult.Registered)]
    public async Task InternalChannel_IsUnknownToThoseOutside(VerificationReach reach, VerificationResult result)
    {
        await AddAsync(_ => { }, visibility: ChannelVisibility.Internal);

        var answer = await AskAsync($"instagram.com/{Old}", reach);

        Assert.Equal(result, answer.Result);
        Assert.Equal(reach == VerificationReach.Everything, answer.Channel is not null);
    }

    [Theory]
    [InlineData("instagram.com/p/Abc", VerificationReason.Post, "instagram")]
    [InlineData("https://www.instagram.com/", VerificationReason.NoAccount, "instagram")]
    [InlineData("https://evilfacebook.com/Mittuniversitetet", VerificationReason.UnknownHost, null)]
    [InlineData("https://facebook.com.evil.se/Mittuniversitetet", VerificationReason.UnknownHost, null)]
    [InlineData("vårt konto", VerificationReason.NotAnAddress, null)]
    [InlineData("", VerificationReason.NotAnAddress, null)]
    public async Task WhatIsNoAccount_IsToldWhy(string text, VerificationReason reason, string? platform)
    {
        var answer = await AskAsync(text);

        Assert.Equal((VerificationResult.NotAnAccount, reason, platform), (answer.Result, answer.Reason, answer.Platform?.Slug));
        Assert.Null(answer.CanonicalUrl);
    }

    [Fact]
    public async Task TextLongerThanAnyAddress_IsNotRead() =>
        Assert.Equal(VerificationReason.NotAnAddress, (await AskAsync($"https://instagram.com/{Old}?{new string('a', 3000)}")).Reason);

    public void Dispose() => _database.Dispose();

    private static void Readdress(Channel channel) =>
        channel.Readdress(new() { Handle = New, Address = $"https://www.instagram.com/{New}" }, "Bytte namn", Actor.Clock, DateTime.UtcNow);

    private static void Bring(Channel channel, ChannelStatus status)
    {
        if (status == ChannelStatus.Paused)
        {
            channel.Pause("Sommar", Actor.Clock, DateTime.UtcNow);
        }
        if (status is ChannelStatus.Closing or ChannelStatus.Closed)
        {
            channel.BeginClosing("Slut", Actor.Clock, DateTime.UtcNow);
        }
        if (status == ChannelStatus.Closed)
        {
            channel.Close(new() { Reason = "Slut", Handle = HandleFate.Kept }, Actor.Clock, DateTime.UtcNow);
        }
    }

    private async Task<Channel> AddAsync(
        Action<Channel> change, string name = "Provkanalen", ChannelVisibility visibility = ChannelVisibility.Public, bool planned = false)
    {
        await using var db = _database.Open();
        var builder = (await Scene.LoadAsync(db)).Channel with { Name = name, Handle = Old, Visibility = visibility };
        var channel = planned ? builder.Plan(DateTime.UtcNow) : builder.Build(DateTime.UtcNow);
        change(channel);
        db.Channels.Add(channel);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return channel;
    }

    private async Task<Data.Verification.Verification> AskAsync(string text, VerificationReach reach = VerificationReach.PublicOnly)
    {
        await using var db = _database.Open();
        var rules = PlatformRules.From(await db.Platforms.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        return await new AccountVerifier(db).VerifyAsync(text, rules, reach, TestContext.Current.CancellationToken);
    }
}
