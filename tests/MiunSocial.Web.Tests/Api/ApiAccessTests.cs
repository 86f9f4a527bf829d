using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Api;

/// <summary>Who is let in, and what they see there.</summary>
[OnEveryDatabase]
public sealed class ApiAccessTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private const string Internal = "channels/intern-provkanal-exempel-api-intern";
    private const string Public = "channels/oppen-provkanal-exempel-api-oppen";

    [Fact]
    public async Task Visitor_IsAskedForAKey()
    {
        using var visitor = await portal.AsVisitorAsync();

        var answer = await visitor.AskAsync("channels");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Null(answer.Location);
    }

    [Theory]
    [InlineData("Authorization", "Bearer msk_nonsense")]
    [InlineData("X-Api-Key", "msk_nonsense")]
    [InlineData("X-Api-Key", "")]
    public async Task UnknownKey_IsRefused_AndToldSo(string header, string value)
    {
        using var visitor = await portal.AsVisitorAsync();

        var answer = await visitor.AskAsync("channels", (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Key_ThatIsRevokedOrExpired_IsRefused()
    {
        using var visitor = await portal.AsVisitorAsync();
        var revoked = await new AnApiKey { IsRevoked = true }.AddToAsync(portal);
        var expired = await new AnApiKey { ExpiresOn = SwedishCalendar.DayOf(DateTime.UtcNow).AddDays(-1) }.AddToAsync(portal);
        var lastDay = await new AnApiKey { ExpiresOn = SwedishCalendar.DayOf(DateTime.UtcNow) }.AddToAsync(portal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Client.AskAsync("/api/v1/channels", revoked)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Client.AskAsync("/api/v1/channels", expired)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.AskAsync("/api/v1/channels", lastDay)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.AskAsync("channels", ("X-Api-Key", lastDay))).Status);
    }

    [Fact]
    public async Task Key_InTheAddress_IsNoKey()
    {
        using var visitor = await portal.AsVisitorAsync();
        var key = await new AnApiKey().AddToAsync(portal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.AskAsync($"channels?key={key}&api_key={key}&access_token={key}")).Status);
    }

    [Fact]
    public async Task KeyWithoutTheScope_IsForbidden()
    {
        using var program = await portal.WithKeyAsync(ApiScope.PeopleRead);

        Assert.Equal(HttpStatusCode.Forbidden, (await program.AskAsync("channels")).Status);
    }

    [Fact]
    public async Task Key_OpensNothingButTheApi()
    {
        using var program = await portal.WithKeyAsync(Enum.GetValues<ApiScope>());

        Assert.True((await program.Client.AskAsync("/channels", program.Key)).LeadsToSignIn);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Key_ShowsWhatItsScopesSay(bool people, bool inside)
    {
        ApiScope[] scopes = [ApiScope.ChannelsRead, .. people ? [ApiScope.PeopleRead] : Array.Empty<ApiScope>(), .. inside ? [ApiScope.InternalRead] : Array.Empty<ApiScope>()];
        using var program = await portal.WithKeyAsync(scopes);

        var channel = await program.AskAsync(Public);

        Assert.Equal(people, channel.Body.Contains("ylva-ansvarsson@demo.test", StringComparison.Ordinal));
        Assert.Equal(people, channel.Body.Contains("provkanalen@demo.test", StringComparison.Ordinal));
        Assert.Equal(inside ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await program.AskAsync(Internal)).Status);
        Assert.Equal(inside, (await program.AskAsync("channels?q=provkanal&pageSize=500")).Body.Contains(ApiPortal.InternalHandle, StringComparison.Ordinal));
        Assert.Equal(
            inside ? "registered" : "unregistered",
            (await program.AskAsync($"verify?url=instagram.com/{ApiPortal.InternalHandle}")).Json.GetProperty("result").GetString());
    }

    [Theory]
    [InlineData("staff@demo.test", false)]
    [InlineData("student@demo.test", false)]
    [InlineData("officer@demo.test", true)]
    [InlineData("admin@demo.test", true)]
    public async Task Person_SeesInternalChannels_AndPeopleOnlyAsTheirRoleSays(string email, bool people)
    {
        using var person = await portal.AsAsync(email);

        var channel = await person.AskAsync(Internal);

        Assert.Equal(HttpStatusCode.OK, channel.Status);
        Assert.Equal(people, channel.Json.GetProperty("people").ValueKind == JsonValueKind.Array);
        Assert.True(channel.Headers.CacheControl!.Private);
    }

    [Fact]
    public async Task UsedKey_IsNotedOnce_WithoutChangingIt()
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);

        await program.AskAsync("platforms");
        await program.AskAsync("platforms");

        var hash = ApiKeySecret.HashOf(program.Key!);
        var (used, version) = await portal.WithDatabaseAsync(async db =>
        {
            var key = await db.ApiKeys.SingleAsync(one => one.SecretHash == hash);
            return (key.LastUsedAt, key.Version);
        });
        Assert.InRange((DateTime.UtcNow - used!.Value).TotalMinutes, 0, 5);
        Assert.Equal(0, version);
    }
}
