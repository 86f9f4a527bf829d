using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Api;

namespace MiunSocial.Web.Tests.ApiKeys;

/// <summary>An administrator issues a key, which is shown once, and revokes it, which holds at once.</summary>
[OnEveryDatabase]
public sealed class KeyPageTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    [Fact]
    public async Task Key_IsShownOnce_AndOpensTheApi()
    {
        using var admin = await portal.AsAsync("admin@demo.test");

        var answer = await (await FilledAsync(admin)).SubmitAsync();

        var text = answer.Text("#key");
        Assert.StartsWith("msk_", text);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var visitor = await portal.AsVisitorAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.AskAsync("/api/v1/channels", text)).Status);
        foreach (var address in new[] { "/api-keys", answer.Document.QuerySelector(".form-actions a")!.GetAttribute("href")! })
        {
            var page = await admin.Client.OpenAsync(address);
            Assert.Contains(text[..12], page.Body);
            Assert.DoesNotContain(text, page.Body);
        }
        Assert.DoesNotContain(text, string.Concat(await portal.WithDatabaseAsync(db => db.AuditEntries.Select(entry => entry.After).ToListAsync())));
    }

    [Fact]
    public async Task FormSentTwice_IssuesOneKey()
    {
        using var admin = await portal.AsAsync("admin@demo.test");
        var form = await FilledAsync(admin);
        await form.SubmitAsync();

        var second = await form.SubmitAsync();

        Assert.StartsWith("/api-keys/", second.Location);
        var id = Guid.Parse(form["Id"].Single());
        Assert.Equal(1, await portal.WithDatabaseAsync(db => db.ApiKeys.CountAsync(key => key.Id == id)));
    }

    [Fact]
    public async Task Errors_StandBesideTheirFields_AndWhatWasTypedStays()
    {
        using var admin = await portal.AsAsync("admin@demo.test");
        var form = (await FilledAsync(admin)).Fill("Name", "").Fill("Contact", "ingen adress").Choose("Scopes").Fill("ExpiresOn", "2020-01-01");

        var refused = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["Contact", "ExpiresOn", "Name"], refused.FieldErrors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Scopes", refused.SummaryTargets());
        Assert.Equal("ingen adress", refused.Form("main form")["Contact"].Single());
    }

    [Fact]
    public async Task RevokedKey_IsRefusedAtOnce_AndHistoryKnowsWhy()
    {
        using var admin = await portal.AsAsync("admin@demo.test");
        using var visitor = await portal.AsVisitorAsync();
        var issued = await (await FilledAsync(admin)).SubmitAsync();
        var text = issued.Text("#key");
        var details = await admin.Client.OpenAsync(issued.Document.QuerySelector(".form-actions a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.AskAsync("/api/v1/units", text)).Status);

        var empty = await details.Form("form[action$='/revoke']").SubmitAsync();
        var done = await details.Form("form[action$='/revoke']").Fill("Reason", "Nyckeln låg i en logg.").SucceedAsync();
        var late = await details.Form("form[action$='/revoke']").Fill("Reason", "En gång till.").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Client.AskAsync("/api/v1/units", text)).Status);
        Assert.Contains("Nyckeln låg i en logg.", done.Text("aside"));
        Assert.False(done.Has("form[action$='/revoke']"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(1, await portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(entry => entry.Kind == HistoryKind.ApiKeyRevoked && entry.Reason == "Nyckeln låg i en logg.")));
    }

    [Theory]
    [InlineData("officer@demo.test")]
    [InlineData("staff@demo.test")]
    public async Task Others_KeepNoKeys(string email)
    {
        using var person = await portal.AsAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await person.Client.GetAsync("/api-keys")).Status);
    }

    private static async Task<PageForm> FilledAsync(ApiPortal.Program admin) => (await admin.Client.FormOnAsync("/api-keys/new", "form[action='/api-keys/new']"))
        .Fill("Name", "Universitetets webb")
        .Fill("Contact", "webb@demo.test")
        .Choose("Scopes", nameof(ApiScope.ChannelsRead))
        .Fill("ExpiresOn", "2099-12-31");
}
