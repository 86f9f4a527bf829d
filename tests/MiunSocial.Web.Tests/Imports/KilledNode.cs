using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;

namespace MiunSocial.Web.Tests.Imports;

/// <summary>A node that ends in the middle of its work, right after a save.</summary>
internal static class KilledNode
{
    /// <param name="saves">How many saves it lives for.</param>
    public static async Task WorkAsync(ImportDesk desk, int saves)
    {
        using var life = new CancellationTokenSource();
        var node = desk.AddNode(services => services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(new Death(life, saves))));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportDesk.WorkAsync(node, life.Token));
    }

    private sealed class Death(CancellationTokenSource life, int saves) : SaveChangesInterceptor
    {
        private int _saves;

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            // The portal's own saves at its start do not count: only those that the node's token is passed to.
            if (cancellationToken == life.Token && ++_saves == saves)
            {
                life.Cancel();
            }
            return ValueTask.FromResult(result);
        }
    }
}
