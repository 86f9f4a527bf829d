using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MiunSocial.Data.Auditing;

namespace MiunSocial.Data.Sqlite;

/// <summary>The embedded database: one file, no server.</summary>
public static class SqliteDatabase
{
    public const string ProviderName = "Sqlite";

    /// <param name="contentRoot">The folder that a relative file name starts from.</param>
    public static IServiceCollection AddSqliteDatabase(this IServiceCollection services, string connectionString, string contentRoot)
    {
        services.AddSingleton<IDatabaseFaults, SqliteFaults>();
        services.AddDbContext<PortalDbContext>(options => options.UseSqliteDatabase(connectionString, contentRoot));
        return services;
    }

    /// <summary>WAL is turned on when the file is made; foreign keys are on, and a busy database is waited for up to 30 seconds.</summary>
    public static DbContextOptionsBuilder UseSqliteDatabase(this DbContextOptionsBuilder options, string connectionString, string contentRoot)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 };
        connection.DataSource = Path.Combine(contentRoot, connection.DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
        return options
            .UseSqlite(connection.ToString(), sqlite => sqlite
                .MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            // Whoever lost a race is told; a save that fails for another reason is logged where its exception ends up.
            .ConfigureWarnings(warnings => warnings.Log(
                (CoreEventId.SaveChangesFailed, LogLevel.Information),
                (CoreEventId.OptimisticConcurrencyException, LogLevel.Information),
                (RelationalEventId.CommandError, LogLevel.Information)))
            .AddInterceptors(new AuditInterceptor());
    }

    private sealed class SqliteFaults : IDatabaseFaults
    {
        // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY, from SQLite's list of extended result codes.
        private const int Unique = 2067;
        private const int PrimaryKey = 1555;

        public bool IsUniqueViolation(DbUpdateException exception) =>
            exception.InnerException is SqliteException { SqliteExtendedErrorCode: Unique or PrimaryKey };
    }
}
