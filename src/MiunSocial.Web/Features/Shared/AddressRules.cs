using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The saved rules of all platforms, made ready once until they change. They hold what no other node could read, so they are no copy for all.</summary>
public sealed class AddressRules(ChangeStamps stamps, IServiceScopeFactory scopes)
{
    private volatile Ready? _ready;

    public async ValueTask<PlatformRules> GetAsync(CancellationToken cancellationToken)
    {
        var key = stamps.Of(ChangeArea.Registry);
        if (key is not null && _ready is { } ready && ready.Key == key)
        {
            return ready.Rules;
        }
        var rules = await Apart.RunAsync(() => ReadAsync(CancellationToken.None)).WaitAsync(cancellationToken);
        if (key is not null)
        {
            _ready = new(key, rules);
        }
        return rules;
    }

    private async Task<PlatformRules> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return PlatformRules.From(await db.Platforms.AsNoTracking().ToListAsync(cancellationToken));
    }

    private sealed record Ready(string Key, PlatformRules Rules);
}
