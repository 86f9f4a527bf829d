using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.SqlServer;

namespace MiunSocial.Testing.Databases;

/// <summary>
/// The server that a variable names: SQL Server, or an engine that speaks its protocol. Databases are made and dropped in plain
/// SQL, since not every such engine knows what EF Core would say, and filled one by one, since none of them can be copied.
/// </summary>
internal sealed class SqlServerInstance : ITestServer
{
    public const string Variable = "MIUNSOCIAL_TEST_SQLSERVER";

    public static readonly SqlServerInstance Instance = new();

    public static bool IsAvailable => Given is not null;

    public string Provider => SqlServerDatabase.ProviderName;

    private static string? Given => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    public string Create(StartingData data)
    {
        var name = $"miunsocial_{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE [{name}]");
        var connectionString = new SqlConnectionStringBuilder(Given) { InitialCatalog = name, MaxPoolSize = 20 }.ToString();
        if (data != StartingData.Nothing)
        {
            TemporaryDatabase.Fill(this, connectionString, data).Dispose();
        }
        return connectionString;
    }

    public void Drop(string connectionString)
    {
        using (var connection = new SqlConnection(connectionString))
        {
            SqlConnection.ClearPool(connection);
        }
        Execute($"DROP DATABASE [{new SqlConnectionStringBuilder(connectionString).InitialCatalog}]");
    }

    public void Use(DbContextOptionsBuilder options, string connectionString) => options.UseSqlServerDatabase(connectionString);

    public void Register(IServiceCollection services, string connectionString) => services.AddSqlServerDatabase(connectionString);

    private static void Execute(string statement)
    {
        using var connection = new SqlConnection(new SqlConnectionStringBuilder(Given) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are made here.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
