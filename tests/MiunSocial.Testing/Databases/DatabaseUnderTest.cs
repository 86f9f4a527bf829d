using Xunit;

namespace MiunSocial.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>Runs every test of the class once per available database; <see cref="DatabaseUnderTest.Current"/> tells which.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class OnEveryDatabaseAttribute : Attribute
{
    public virtual bool Concerns(DatabaseKind database) => true;
}

/// <summary>The same for what only a database server has: nodes that start before it is upgraded, and several that do so at once.</summary>
public sealed class OnEveryServerAttribute : OnEveryDatabaseAttribute
{
    public override bool Concerns(DatabaseKind database) => database != DatabaseKind.Sqlite;
}

public static class DatabaseUnderTest
{
    /// <summary>Names the databases and programs whose absence is a failure instead of a skip.</summary>
    private const string RequiredVariable = "MIUNSOCIAL_REQUIRE";

    /// <summary>What this machine can run on. Read when tests are discovered, so it must be quick to tell.</summary>
    public static IReadOnlyList<DatabaseKind> Available { get; } = [.. Enum.GetValues<DatabaseKind>().Where(IsAvailable)];

    /// <summary>The database of the collection that is running, for its fixtures as well as its tests; SQLite outside of any.</summary>
    public static DatabaseKind Current =>
        TestContext.Current.TestCollection is CollectionOnDatabase collection ? collection.Database : DatabaseKind.Sqlite;

    /// <summary>
    /// Whether a server started here waits for the disk before it acknowledges, as a university's does. Said before the first database
    /// is made. SQLite's always waits.
    /// </summary>
    public static bool WaitsForTheDisk { get; set; }

    public static bool IsRequired(DatabaseKind database) => (Environment.GetEnvironmentVariable(RequiredVariable) ?? "")
        .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
        .Contains(database.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What to do to have a database tested that is not available here.</summary>
    public static string HowToProvide(DatabaseKind database) => database switch
    {
        DatabaseKind.Sqlite => "It needs nothing.",
        DatabaseKind.PostgreSql => $"Install PostgreSQL's server binaries, or name a server in {PostgreSqlServer.Variable}.",
        DatabaseKind.SqlServer => $"Put a connection string into {SqlServerInstance.Variable}.",
    };

    internal static ITestServer Server(DatabaseKind database) => database switch
    {
        DatabaseKind.Sqlite => SqliteFiles.Instance,
        DatabaseKind.PostgreSql => PostgreSqlServer.Instance,
        DatabaseKind.SqlServer => SqlServerInstance.Instance,
    };

    private static bool IsAvailable(DatabaseKind database) => database switch
    {
        DatabaseKind.Sqlite => true,
        DatabaseKind.PostgreSql => PostgreSqlServer.IsAvailable,
        DatabaseKind.SqlServer => SqlServerInstance.IsAvailable,
    };
}
