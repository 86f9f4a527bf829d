using MiunSocial.Data;
using MiunSocial.Data.Catalogue;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// This node's index of the registry. It is valid under the stamps of all it was read from and for the day its health was judged on;
/// whoever asks first after a change has it brought up to date, and the others wait for the same.
/// </summary>
public sealed class CatalogueCopy(ChangeStamps stamps, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly ChangeArea[] Areas =
    [
        ChangeArea.Channels, ChangeArea.Registry, ChangeArea.Organisation, ChangeArea.Settings, ChangeArea.Guidelines, ChangeArea.Acknowledgements,
    ];

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly CatalogueReader _reader = new();
    private Copy? _copy;

    public async ValueTask<CatalogueIndex> GetAsync(CancellationToken cancellationToken) =>
        Valid() ?? await RefreshApartAsync().WaitAsync(cancellationToken);

    public void Dispose() => _one.Dispose();

    private string? Key => stamps.Of(Areas) is { } key ? $"{SwedishCalendar.DayOf(clock.GetUtcNow().UtcDateTime):O}{key}" : null;

    private CatalogueIndex? Valid() => _copy is { } copy && Key is { } key && copy.Key == key ? copy.Index : null;

    /// <summary>Apart from the request that happens to be the first: it may end before the others that wait.</summary>
    private Task<CatalogueIndex> RefreshApartAsync()
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(RefreshAsync);
        }
    }

    private async Task<CatalogueIndex> RefreshAsync()
    {
        await _one.WaitAsync();
        try
        {
            if (Valid() is { } valid)
            {
                return valid;
            }
            // Taken before reading: what is changed meanwhile has another key, and is read again.
            var key = Key;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var index = await _reader.ReadAsync(db, SwedishCalendar.DayOf(clock.GetUtcNow().UtcDateTime), CancellationToken.None);
            _copy = key is null ? null : new(key, index);
            return index;
        }
        finally
        {
            _one.Release();
        }
    }

    private sealed record Copy(string Key, CatalogueIndex Index);
}
