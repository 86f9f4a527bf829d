using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Configurations;
using Npgsql;

namespace MiunSocial.Data.PostgreSql;

/// <summary>PostgreSQL 14 or later, for several nodes.</summary>
public static class PostgreSqlDatabase
{
    public const string ProviderName = "PostgreSql";

    /// <summary>
    /// How many statements a connection keeps prepared unless the connection string says otherwise. A request is read from a dozen tables:
    /// the server plans that for longer than it reads.
    /// </summary>
    public const int PreparedStatements = 50;

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
        .UseNpgsql(Complete(connectionString), postgres => postgres
            .MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.GetName().Name)
            .EnableRetryOnFailure(Retries, LongestPause, PostgreSqlFaults.ServerStops)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .ReplaceService<IModelCustomizer, ByteOrder>();

    private static string Complete(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        // Only this asks whether it was set: the builder contains every word it knows.
        if (!connection.ShouldSerialize("Max Auto Prepare"))
        {
            connection.MaxAutoPrepare = PreparedStatements;
        }
        return connection.ToString();
    }

    private sealed class ByteOrder(ModelCustomizerDependencies dependencies) : BinaryCollation(dependencies, "C");
}
