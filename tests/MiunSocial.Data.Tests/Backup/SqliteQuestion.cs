using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Sqlite;
using MiunSocial.Testing;

namespace MiunSocial.Data.Tests.Backup;

/// <summary>Looks at a database file beside the portal, without leaving a connection open to it.</summary>
internal static class SqliteQuestion
{
    public static string File(this TemporaryDatabase database) => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    public static PortalDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UseSqliteDatabase($"Data Source={file};Pooling=False", Path.GetTempPath());
        return new(options.Options);
    }

    /// <summary>What the first row says first.</summary>
    public static string? Ask(string file, string question)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the tests' own.
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }
}
