using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Schema;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Infrastructure;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A node whose version and schema do not fit serves no page, says so to the proxy, and serves again when they do.</summary>
[OnEveryDatabase]
public sealed class SchemaGateTests(SchemaGateTests.Unwatched portal) : IClassFixture<SchemaGateTests.Unwatched>, IDisposable
{
    private const string Migration = "29991231000000_FromTheFuture";

    private static readonly SchemaState Current = new([], []);

    public static TheoryData<string, string> Mismatches => new()
    {
        { "older", $"run the command migrate. Missing: {Migration}." },
        { "newer", $"needs an upgrade. Unknown: {Migration}." },
        { "unknown", "has not answered yet" },
    };

    private SchemaStatus Status => portal.Services.GetRequiredService<SchemaStatus>();

    [Theory]
    [MemberData(nameof(Mismatches))]
    public async Task Mismatch_MakesTheNodeUnready_AndSaysWhatToDo(string mismatch, string told)
    {
        using var client = portal.Visit();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).Status);

        Status.State = Of(mismatch);

        var ready = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Contains(told, ready.Body);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).Status);
    }

    [Theory]
    [MemberData(nameof(Mismatches))]
    public async Task Pages_AreAnsweredFor_WithoutTheDatabaseAndWithTheirLooks(string mismatch, string _)
    {
        using var client = await portal.SignedInAsAsync(Office.RequesterEmail);
        await ForgetSignInsAsync();
        Status.State = Of(mismatch);

        var page = await client.GetAsync("/requests?page=1");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "503"), (page.Status, page.Text(".error-page-code")));
        Assert.True(page.Has("main a[href='/requests?page=1']"));
        Assert.Empty(page.Queries);
        var sheets = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(sheet)).Status);
        }
        Status.State = Current;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/requests?page=1")).Status);
    }

    [Fact]
    public async Task Form_SentMeanwhile_IsKeptAndCanBeSentAgain()
    {
        using var client = await portal.SignedInAsAsync(Office.RequesterEmail);
        var form = await client.FilledFormAsync();
        Status.State = Of("newer");

        var refused = await form.SubmitAsync(Writing.Next);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        var again = refused.Form("main form");
        Assert.Equal((Writing.NewAddress(), Writing.Texts["Need"]), (again.Action, again["Need"].Single().ReplaceLineEndings("\n")));
        Status.State = Current;
        Assert.StartsWith("/requests/drafts/", (await again.SubmitAsync()).Location);
    }

    public void Dispose() => Status.State = Current;

    private static SchemaState? Of(string mismatch) => mismatch switch
    {
        "older" => new([Migration], []),
        "newer" => new([], [Migration]),
        _ => null,
    };

    /// <summary>Ends the validity of what is remembered of sign-ins, so that the next request has to ask the database.</summary>
    private Task ForgetSignInsAsync() => portal.WithDatabaseAsync(async db =>
    {
        (await db.Users.SingleAsync(person => person.Email == "staff@demo.test", TestContext.Current.CancellationToken)).Touch();
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>Nobody looks at the schema there but the test.</summary>
    public sealed class Unwatched : PortalFactory
    {
        public Unwatched()
        {
            Replace = services => services.Remove(services.Single(service => service.ImplementationType == typeof(SchemaWatch)));
            Services.GetRequiredService<SchemaStatus>().State = Current;
        }
    }
}
