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

    /// <param name="contentRoot">The folder that a relative file name starts from.</param>
    public static IServiceCollection AddSqliteDatabase(this IServiceCollection services, string connectionString, string contentRoot) => services
        .AddSingleton<IDatabaseFaults, SqliteFaults>()
        .AddSingleton<IEmbeddedDatabase>(new DatabaseFile(Connection(connectionString, contentRoot).DataSource))
        .AddPortalDatabase(options => options.UseSqliteDatabase(connectionString, contentRoot));

    /// <summary>WAL is turned on when the file is made; foreign keys are on, and a busy database is waited for up to 30 seconds.</summary>
    public static DbContextOptionsBuilder UseSqliteDatabase(this DbContextOptionsBuilder options, string connectionString, string contentRoot)
    {
        var connection = Connection(connectionString, contentRoot);
        Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
        return options.UseSqlite(connection.ToString(), UseOwnMigrations);
    }

    internal static void UseOwnMigrations(SqliteDbContextOptionsBuilder sqlite) => sqlite
        .MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery);

    private static SqliteConnectionStringBuilder Connection(string connectionString, string contentRoot)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 };
        connection.DataSource = Path.GetFullPath(Path.Combine(contentRoot, connection.DataSource));
        return connection;
    }
}
