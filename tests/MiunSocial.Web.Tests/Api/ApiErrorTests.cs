using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Schema;
using MiunSocial.Domain.Access;
using MiunSocial.Testing;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Tests.Api;

/// <summary>Failures are told to programs in their own words, and name what is wrong.</summary>
public sealed class ApiErrorTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private static readonly string[] Told = ["type", "title", "detail", "reference"];

    [Theory]
    [InlineData("channels?page=0", "page")]
    [InlineData("channels?page=abc&pageSize=501", "page,pageSize")]
    [InlineData("channels?pageSize=-1", "pageSize")]
    [InlineData("channels?status=open", "status")]
    [InlineData("channels?status=active,paused", "status")]
    [InlineData("channels?status=1", "status")]
    [InlineData("channels?language=swedish", "language")]
    [InlineData("channels?platform=myspace", "platform")]
    [InlineData("channels?kind=x&unit=y&audience=z", "audience,kind,unit")]
    [InlineData("channels?unit=%00", "unit")]
    [InlineData("verify", "url")]
    [InlineData("verify?url=", "url")]
    public async Task BadParameters_AreEachNamed(string question, string wrong)
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);

        var answer = await program.AskAsync(question);

        AssertProblem(answer, HttpStatusCode.BadRequest);
        Assert.Equal(wrong, string.Join(',', answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal)));
        Assert.All(answer.Json.GetProperty("errors").EnumerateObject(), error => Assert.NotEqual("", error.Value.GetString()));
    }

    [Theory]
    [InlineData("channels/nothing-here")]
    [InlineData("channels/01900000-0000-7000-8000-000000000000")]
    [InlineData("channels/%C3%A5%27%22")]
    [InlineData("nothing")]
    public async Task WhatIsNotThere_Answers404(string question)
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);

        AssertProblem(await program.AskAsync(question), HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task OtherVerbsThanGet_AreNotThere(string verb)
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);

        var answer = await program.Client.SendAsync(new(new(verb), "/api/v1/channels") { Headers = { { "X-Api-Key", program.Key } } });

        AssertProblem(answer, HttpStatusCode.MethodNotAllowed);
        Assert.Equal("GET", Assert.Single(answer.ContentHeaders.Allow));
    }

    [Fact]
    public async Task WhoIsNotLetIn_IsToldSo()
    {
        using var visitor = await portal.AsVisitorAsync();
        using var program = await portal.WithKeyAsync(ApiScope.PeopleRead);

        AssertProblem(await visitor.AskAsync("channels"), HttpStatusCode.Unauthorized);
        AssertProblem(await program.AskAsync("channels"), HttpStatusCode.Forbidden);
        AssertProblem(await visitor.Client.GetAsync("/openapi/v1.json"), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Bug_IsToldWithAReference_AndNothingElse()
    {
        using var program = await portal.WithKeyAsync(ApiScope.ChannelsRead);

        var answer = await program.AskAsync("channels", (PortalFactory.FaultHeader, "1"));

        AssertProblem(answer, HttpStatusCode.InternalServerError);
        Assert.True(answer.Json.GetProperty("reference").GetString()!.Length >= 16);
        Assert.DoesNotContain("A bug that a test asked for", answer.Body);
    }

    [Fact]
    public async Task NodeThatDoesNotServe_SaysWhenToTryAgain()
    {
        using var own = new PortalFactory();
        using var client = own.Visit();
        await client.GetAsync("/health/live");
        own.Services.GetRequiredService<SchemaStatus>().State = new SchemaState(["29991231000000_FromTheFuture"], []);

        var answer = await client.AskAsync("/api/v1/channels");

        AssertProblem(answer, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("RateLimits:ApiPerMinute", "platforms")]
    [InlineData("RateLimits:VerifyPerMinute", "verify?url=x")]
    public async Task TooManyQuestions_AreToldWhenToAskAgain_EachCallerByItself(string limit, string question)
    {
        using var own = new ApiPortal { Settings = new Dictionary<string, string> { [limit] = "2" } };
        using var one = await own.WithKeyAsync(ApiScope.ChannelsRead);
        using var other = await own.WithKeyAsync(ApiScope.ChannelsRead);
        await one.AskAsync(question);
        await one.AskAsync(question);

        var refused = await one.AskAsync(question);

        AssertProblem(refused, HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await other.AskAsync(question)).Status);
    }

    internal static void AssertProblem(PortalPage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Equal((int)status, answer.Json.GetProperty("status").GetInt32());
        Assert.All(Told, name => Assert.NotEqual("", answer.Json.GetProperty(name).GetString()));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(JsonValueKind.Object, answer.Json.ValueKind);
    }
}
