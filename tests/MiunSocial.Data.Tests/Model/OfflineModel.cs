using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.PostgreSql;
using MiunSocial.Data.Sqlite;
using MiunSocial.Data.SqlServer;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Model;

/// <summary>The model and the migrations of each database, which are there without the database itself.</summary>
internal static class OfflineModel
{
    public static TheoryData<DatabaseKind> Databases => [.. Enum.GetValues<DatabaseKind>()];

    public static PortalDbContext Of(DatabaseKind database)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        _ = database switch
        {
            DatabaseKind.Sqlite => options.UseSqliteDatabase("Data Source=offline.db", Path.GetTempPath()),
            DatabaseKind.PostgreSql => options.UsePostgreSqlDatabase("Host=nowhere.invalid"),
            DatabaseKind.SqlServer => options.UseSqlServerDatabase("Server=nowhere.invalid"),
        };
        return new(options.Options);
    }
}
