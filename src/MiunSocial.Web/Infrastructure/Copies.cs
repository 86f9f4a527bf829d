using Microsoft.Extensions.Caching.Hybrid;
using MiunSocial.Data;
using MiunSocial.Data.Changes;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// Copies of what many pages read and few change. A copy is kept under the stamps of the areas it was read from, so none is
/// ever told to go: after a change nobody asks for it again. That holds for copies kept in Redis for all nodes too.
/// </summary>
public sealed class Copies(HybridCache cache, ChangeStamps stamps, IServiceScopeFactory scopes)
{
    /// <param name="name">Tells the copy from others of the same areas; with the language, where the copy has one.</param>
    /// <param name="read">
    /// Gets a context of its own: the request that asks first may end before others who wait for the same copy. It runs apart from
    /// any request, so what it needs of one, such as the language, it is given.
    /// </param>
    public async ValueTask<T> GetAsync<T>(
        string name, ChangeArea[] areas, Func<PortalDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        stamps.Of(areas) is { } key
            ? await cache.GetOrCreateAsync(name + key, (Copies: this, read), static (state, token) => state.Copies.ReadAsync(state.read, token), cancellationToken: cancellationToken)
            : await ReadAsync(read, cancellationToken);

    private async ValueTask<T> ReadAsync<T>(Func<PortalDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellationToken);
    }
}
