using System.Net;
using MiunSocial.Domain.Access;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Api;

/// <summary>Lists are told in pages, filtered as the catalogue is, and not told again to who has them.</summary>
[OnEveryDatabase]
public sealed class ChannelListTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    [Fact]
    public async Task Pages_LinkToEachOther_AndHoldAllBetweenThem()
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);
        var total = (await program.AskAsync("channels?pageSize=500")).Json.GetProperty("total").GetInt32();
        var seen = new List<string>();
        for (var address = "/api/v1/channels?pageSize=7"; address is not null;)
        {
            var page = (await program.Client.AskAsync(address, program.Key)).Json;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            address = page.GetProperty("links").GetProperty("next").GetString() is { } next ? new Uri(next).PathAndQuery : null;
        }

        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct().Count());
    }

    [Fact]
    public async Task UsualPage_HasTwentyFive_AndOneBeyondTheLastIsEmpty()
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);

        var first = (await program.AskAsync("channels")).Json;
        var beyond = (await program.AskAsync("channels?page=1000")).Json;

        Assert.Equal((1, 25), (first.GetProperty("page").GetInt32(), first.GetProperty("pageSize").GetInt32()));
        Assert.Equal(Math.Min(25, first.GetProperty("total").GetInt32()), first.GetProperty("items").GetArrayLength());
        Assert.Equal(0, beyond.GetProperty("items").GetArrayLength());
        Assert.Equal(first.GetProperty("links").GetProperty("last").GetString(), beyond.GetProperty("links").GetProperty("prev").GetString());
    }

    [Theory]
    [InlineData("status=closed", "status", "closed")]
    [InlineData("status=paused", "status", "paused")]
    [InlineData("language=en&platform=facebook", "handle", null)]
    [InlineData("q=provkanal", "handle", ApiPortal.PublicHandle)]
    public async Task Filter_FindsWhatItSays(string query, string field, string? value)
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);

        var items = (await program.AskAsync($"channels?{query}&pageSize=500")).Json.GetProperty("items").EnumerateArray().ToList();

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.True(value is null || item.GetProperty(field).GetString() == value));
    }

    [Fact]
    public async Task Channel_IsFoundByIdAndBySlug()
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);
        var listed = (await program.AskAsync("channels?q=provkanal")).Json.GetProperty("items")[0];

        var byId = await program.AskAsync($"channels/{listed.GetProperty("id").GetString()}");
        var bySlug = await program.AskAsync($"channels/{listed.GetProperty("slug").GetString()}");

        Assert.Equal(HttpStatusCode.OK, byId.Status);
        Assert.Equal(byId.Body, bySlug.Body);
        Assert.NotNull(byId.ContentHeaders.LastModified);
        Assert.Equal("Pröva att registret håller.", byId.Json.GetProperty("purpose").GetProperty("sv").GetString());
    }

    [Theory]
    [InlineData("channels?pageSize=3")]
    [InlineData("channels/oppen-provkanal-exempel-api-oppen")]
    [InlineData("platforms")]
    [InlineData("kinds")]
    [InlineData("units")]
    [InlineData("verify?url=facebook.com/x.y.z")]
    public async Task Answer_IsNotToldAgainToWhoHasIt(string question)
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);
        var first = await program.AskAsync(question);

        var again = await program.AskAsync(question, ("If-None-Match", $"\"other\", {first.Headers.ETag}"));
        var other = await program.AskAsync(question, ("If-None-Match", "\"other\""));

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Body));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal((HttpStatusCode.OK, first.Body), (other.Status, other.Body));
        Assert.True(first.Queries.Count <= 5, $"{first.Queries.Count} queries");
    }
}
