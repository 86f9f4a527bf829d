using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MiunSocial.Testing;

/// <summary>Makes a database look as if other versions of the portal had been there.</summary>
public static class SchemaHistory
{
    /// <summary>As a newer version leaves it: with a migration that this one does not have.</summary>
    public static Task PretendToHaveHadAsync(this TemporaryDatabase database, string migration) =>
        ExecuteAsync(database, history => history.GetInsertScript(new(migration, "99.0.0")));

    public static Task ForgetAsync(this TemporaryDatabase database, string migration) =>
        ExecuteAsync(database, history => history.GetDeleteScript(migration));

    private static async Task ExecuteAsync(TemporaryDatabase database, Func<IHistoryRepository, string> script)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(script(db.GetService<IHistoryRepository>()));
    }
}
