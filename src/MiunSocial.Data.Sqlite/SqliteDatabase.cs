using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Schema;

namespace MiunSocial.Data.Sqlite;

/// <summary>The embedded database: one file, no server.</summary>
public static class SqliteDatabase
{
    public const string ProviderName = "Sqlite";

    /// <summary>
    /// How long a save waits for others' unless the connection string says otherwise. Theirs take milliseconds: whoever has waited
    /// so long waits for something that is stuck, and is better told so.
    /// </summary>
    public const int BusySeconds = 10;

    /// <param name="contentRoot">The folder that a relative file name starts from.</param>
    public static IServiceCollection AddSqliteDatabase(this IServiceCollection services, string connectionString, string contentRoot)
    {
        var connection = Complete(connectionString, contentRoot);
        var guard = new SqliteFileGuard();
        return services
            .AddSingleton<IDatabaseFaults, SqliteFaults>()
            .AddSingleton<IEmbeddedDatabase>(provider => new DatabaseFile(connection.DataSource, provider.GetService<TimeProvider>() ?? TimeProvider.System))
            .AddPortalDatabase(options => options.UseSqliteDatabase(connection, guard));
    }

    /// <summary>WAL is turned on when the file is made; foreign keys are on.</summary>
    public static DbContextOptionsBuilder UseSqliteDatabase(this DbContextOptionsBuilder options, string connectionString, string contentRoot) =>
        options.UseSqliteDatabase(Complete(connectionString, contentRoot), new SqliteFileGuard());

    internal static void UseOwnMigrations(SqliteDbContextOptionsBuilder sqlite) => sqlite
        .MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery);

    private static DbContextOptionsBuilder UseSqliteDatabase(
        this DbContextOptionsBuilder options, SqliteConnectionStringBuilder connection, SqliteFileGuard guard) =>
        options.UseSqlite(connection.ToString(), UseOwnMigrations).AddInterceptors(guard);

    private static SqliteConnectionStringBuilder Complete(string connectionString, string contentRoot)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!connection.ShouldSerialize("Default Timeout"))
        {
            connection.DefaultTimeout = BusySeconds;
        }
        connection.DataSource = Path.GetFullPath(Path.Combine(contentRoot, connection.DataSource));
        Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
        return connection;
    }
}
