using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Platforms;

/// <summary>A portal whose platforms an administrator keeps.</summary>
public sealed class PlatformOffice : IDisposable
{
    private Task<PortalClient>? _administrator;

    public PortalFactory Portal { get; } = new();

    public Task<PortalClient> Administrator => _administrator ??= Portal.SignedInAsAsync("admin@demo.test");

    /// <summary>A platform's page with its form.</summary>
    public async Task<PageForm> FormAsync(string slug) => (await (await Administrator).OpenAsync($"/platforms/{slug}")).Form($"form[action='/platforms/{slug}']");

    /// <summary>A new platform's form, filled so that nothing is wrong.</summary>
    public async Task<PageForm> NewFormAsync(string name)
    {
        var form = await (await Administrator).FormOnAsync("/platforms/new", "form[action='/platforms/new']");
        return form
            .Fill("Name", name)
            .Fill("Hosts", $"{HostOf(name)}\nwww.{HostOf(name)}")
            .Fill("WordsPost", "p status")
            .Fill("Forms[0].Key", "account")
            .Fill("Forms[0].PathTemplate", "/@{handle}")
            .Fill("Forms[0].HandlePattern", "[a-z0-9_]{2,30}");
    }

    public static string HostOf(string name) => $"{name.ToLowerInvariant()}.test";

    public Task<Platform> KeptAsync(string slug) =>
        Portal.WithDatabaseAsync(db => db.Platforms.AsNoTracking().SingleAsync(platform => platform.Slug == slug));

    public Task<List<AuditEntry>> HistoryAsync(Guid id) =>
        Portal.WithDatabaseAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == id).OrderBy(entry => entry.At).ToListAsync());

    public void Dispose() => Portal.Dispose();
}
