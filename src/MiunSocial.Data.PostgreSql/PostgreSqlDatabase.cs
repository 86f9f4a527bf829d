using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Configurations;

namespace MiunSocial.Data.PostgreSql;

/// <summary>PostgreSQL 14 or later, for several nodes.</summary>
public static class PostgreSqlDatabase
{
    public const string ProviderName = "PostgreSql";

    private const int Retries = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddPostgreSqlDatabase(this IServiceCollection services, string connectionString) => services
        .AddSingleton<IDatabaseFaults, PostgreSqlFaults>()
        .AddPortalDatabase(options => options.UsePostgreSqlDatabase(connectionString));

    /// <summary>
    /// Tries again what failed for a passing reason. A save whose answer was lost may have been done: its rows have keys and
    /// versions of the portal's own, so that the second try is refused instead of doubling it.
    /// </summary>
    public static DbContextOptionsBuilder UsePostgreSqlDatabase(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, postgres => postgres
            .MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.GetName().Name)
            .EnableRetryOnFailure(Retries, LongestPause, PostgreSqlFaults.ServerStops)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .ReplaceService<IModelCustomizer, ByteOrder>();

    private sealed class ByteOrder(ModelCustomizerDependencies dependencies) : BinaryCollation(dependencies, "C");
}
