using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>Lets a test fill the disk: SQLite then meets the same error as on a full one.</summary>
public sealed class DatabaseSize : DbConnectionInterceptor
{
    private const string NoMoreThanThereIs = "PRAGMA max_page_count = 1";
    private const string NoLimit = "PRAGMA max_page_count = 1073741823";

    public bool MayGrow { get; set; } = true;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private void Limit(DbConnection connection)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two constants.
        command.CommandText = MayGrow ? NoLimit : NoMoreThanThereIs;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
