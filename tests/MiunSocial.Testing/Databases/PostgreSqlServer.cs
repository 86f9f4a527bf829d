using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.PostgreSql;
using Npgsql;

namespace MiunSocial.Testing.Databases;

/// <summary>The server that a variable names, or one started from the installed binaries. A filled database is made once per run and copied.</summary>
internal sealed class PostgreSqlServer : ITestServer
{
    public const string Variable = "MIUNSOCIAL_TEST_POSTGRESQL";

    public static readonly PostgreSqlServer Instance = new();

    /// <summary>Held on to: the cluster ends when nobody holds the other end of its input.</summary>
    private readonly Lazy<PostgreSqlCluster> _cluster = new(PostgreSqlCluster.Start);
    private readonly ConcurrentDictionary<StartingData, Lazy<string>> _templates = new();

    public static bool IsAvailable => Given is not null || PostgreSqlCluster.IsInstalled;

    public string Provider => PostgreSqlDatabase.ProviderName;

    private string Server => Given ?? _cluster.Value.ConnectionString;

    private static string? Given => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    public string Create(StartingData data) =>
        data == StartingData.Nothing ? CreateFrom("template0") : CreateFrom(_templates.GetOrAdd(data, wanted => new(() => Build(wanted))).Value);

    public void Drop(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }
        Execute($"DROP DATABASE \"{NameIn(connectionString)}\" WITH (FORCE)");
    }

    public void Use(DbContextOptionsBuilder options, string connectionString) => options.UsePostgreSqlDatabase(connectionString);

    public void Register(IServiceCollection services, string connectionString) => services.AddPostgreSqlDatabase(connectionString);

    private static string NameIn(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private string CreateFrom(string template)
    {
        var name = $"miunsocial_{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    private string Build(StartingData data)
    {
        var connectionString = Create(StartingData.Nothing);
        using (var db = TemporaryDatabase.Fill(this, connectionString, data))
        {
            // Nobody may be connected to a database while it is copied.
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        }
        if (Given is not null)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(connectionString);
        }
        return NameIn(connectionString);
    }

    private void Execute(string statement)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are made here.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
