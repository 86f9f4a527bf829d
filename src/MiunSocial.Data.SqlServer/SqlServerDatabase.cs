using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Configurations;

namespace MiunSocial.Data.SqlServer;

/// <summary>SQL Server 2019 or later, and engines that speak its protocol, for several nodes.</summary>
public static class SqlServerDatabase
{
    public const string ProviderName = "SqlServer";

    /// <summary>SQL Server 2019.</summary>
    private const int CompatibilityLevel = 150;

    private const int Retries = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddSqlServerDatabase(this IServiceCollection services, string connectionString) => services
        .AddSingleton<IDatabaseFaults, SqlServerFaults>()
        .AddPortalDatabase(options => options.UseSqlServerDatabase(connectionString));

    /// <summary>
    /// Tries again what failed for a passing reason, a deadlock among them. A save whose answer was lost may have been done: its
    /// rows have keys and versions of the portal's own, so that the second try is refused instead of doubling it.
    /// </summary>
    public static DbContextOptionsBuilder UseSqlServerDatabase(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlServer(connectionString, server => server
            .MigrationsAssembly(typeof(SqlServerDatabase).Assembly.GetName().Name)
            .UseCompatibilityLevel(CompatibilityLevel)
            .EnableRetryOnFailure(Retries, LongestPause, errorNumbersToAdd: null)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .ReplaceService<IModelCustomizer, CodePointOrder>();

    private sealed class CodePointOrder(ModelCustomizerDependencies dependencies) : BinaryCollation(dependencies, "Latin1_General_100_BIN2");
}
