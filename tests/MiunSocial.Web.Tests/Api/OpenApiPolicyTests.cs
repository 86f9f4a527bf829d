using System.Net;
using MiunSocial.Domain.Access;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Api;

/// <summary>Where the university's policy opens the API, anyone may ask, and sees what is public.</summary>
public sealed class OpenApiPolicyTests(ApiPortal portal) : IClassFixture<ApiPortal>, IAsyncLifetime
{
    public ValueTask InitializeAsync() => new(portal.SetPolicyAsync(terms => terms with { ApiIsPublic = true }));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Visitor_SeesPublicChannels_WithoutPeople_AndAnyCacheMayKeepThem()
    {
        using var visitor = await portal.AsVisitorAsync();

        var answer = await visitor.AskAsync("channels?status=any&pageSize=500");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(ApiPortal.PublicHandle, answer.Body);
        Assert.DoesNotContain("@demo.test", answer.Body);
        Assert.All(answer.Json.GetProperty("items").EnumerateArray(), channel =>
        {
            Assert.Equal("public", channel.GetProperty("visibility").GetString());
            Assert.NotEqual("planned", channel.GetProperty("status").GetString());
        });
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.Contains("Authorization", string.Join(',', answer.Headers.Vary));
    }

    [Fact]
    public async Task PagesOfOtherSites_MayAsk_UntilThePolicyShutsTheApi()
    {
        using var visitor = await portal.AsVisitorAsync();

        var open = await visitor.AskAsync("channels", ("Origin", "https://elsewhere.test"));
        var asked = await visitor.Client.SendAsync(new(HttpMethod.Options, "/api/v1/channels"));
        await portal.SetPolicyAsync(terms => terms with { ApiIsPublic = false });
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);
        var shut = await program.AskAsync("channels");
        await portal.SetPolicyAsync(terms => terms with { ApiIsPublic = true });

        Assert.Equal("*", Assert.Single(open.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(open.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal((HttpStatusCode.NoContent, "GET"), (asked.Status, asked.Headers.GetValues("Access-Control-Allow-Methods").Single()));
        Assert.Equal(HttpStatusCode.OK, shut.Status);
        Assert.False(shut.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task KeyThatDoesNotHold_IsToldSo_EvenWhereNoneIsNeeded()
    {
        using var visitor = await portal.AsVisitorAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Client.AskAsync("/api/v1/channels", "msk_old")).Status);
    }

    [Fact]
    public async Task Page_IsThereForVisitorsToo()
    {
        using var visitor = await portal.AsVisitorAsync();

        var page = await visitor.Client.GetAsync("/api");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(6, page.Texts("section h2 + p code").Count);
    }
}
