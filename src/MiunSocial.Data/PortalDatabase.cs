using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Changes;

namespace MiunSocial.Data;

/// <summary>What the portal asks of its database, whichever it is.</summary>
public static class PortalDatabase
{
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, Action<DbContextOptionsBuilder> useProvider) =>
        services.AddDbContext<PortalDbContext>((provider, options) =>
        {
            useProvider(options);
            options.UsePortal(provider.GetService<IChangeListener>());
        });

    /// <param name="listener">Hears of this node's own changes; null where no copies are kept.</param>
    public static DbContextOptionsBuilder UsePortal(this DbContextOptionsBuilder options, IChangeListener? listener = null) => options
        // Whoever lost a race is told; what fails for another reason is logged once, where its exception ends up.
        .ConfigureWarnings(warnings => warnings.Log(
            (CoreEventId.SaveChangesFailed, LogLevel.Information),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Information),
            (CoreEventId.QueryIterationFailed, LogLevel.Information),
            (RelationalEventId.ConnectionError, LogLevel.Information),
            (RelationalEventId.CommandError, LogLevel.Information)))
        .AddInterceptors(new AuditInterceptor(), new RequestWordKeeping(), new ChangeStampInterceptor(listener));
}
