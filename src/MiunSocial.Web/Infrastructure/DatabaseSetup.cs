using Microsoft.AspNetCore.DataProtection;
using MiunSocial.Data;
using MiunSocial.Data.Files;
using MiunSocial.Data.Outbox;
using MiunSocial.Data.PostgreSql;
using MiunSocial.Data.Schema;
using MiunSocial.Data.Seeding;
using MiunSocial.Data.Sqlite;
using MiunSocial.Data.SqlServer;

namespace MiunSocial.Web.Infrastructure;

public static class DatabaseSetup
{
    /// <summary>Chooses the database by <c>Database:Provider</c> and <c>ConnectionStrings:MiunSocial</c>.</summary>
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var provider = builder.Configuration["Database:Provider"];
        var connectionString = builder.Configuration.GetConnectionString("MiunSocial")
            ?? throw new InvalidOperationException("ConnectionStrings:MiunSocial is not set.");
        _ = provider switch
        {
            SqliteDatabase.ProviderName => builder.Services.AddSqliteDatabase(connectionString, builder.Environment.ContentRootPath),
            SqlServerDatabase.ProviderName => builder.Services.AddSqlServerDatabase(connectionString),
            PostgreSqlDatabase.ProviderName => builder.Services.AddPostgreSqlDatabase(connectionString),
            _ => throw new InvalidOperationException(
                $"Database:Provider '{provider}' is not known; use {SqliteDatabase.ProviderName}, {SqlServerDatabase.ProviderName} or {PostgreSqlDatabase.ProviderName}."),
        };
        builder.Services.AddScoped<PortalSchema>();
        builder.Services.AddScoped<Seeder>();
        builder.Services.AddScoped<DatabasePreparation>();
        builder.Services.AddScoped<RequestNotices>();
        builder.Services.AddScoped<MessageNotices>();
        builder.Services.AddScoped<FileStore>();
        builder.Services.AddScoped<ChannelIndexing>();
        builder.Services.AddSingleton<SchemaStatus>();
        builder.Services.AddHostedService<SchemaWatch>();
        builder.Services.AddHealthChecks().AddCheck<SchemaCheck>("schema", tags: [HealthSetup.Ready]);
        builder.Services.AddDataProtection().SetApplicationName("MiunSocial").PersistKeysToDbContext<PortalDbContext>();
    }

    /// <summary>
    /// Makes the embedded database ready and keeps others from replacing it while the portal runs. A server's schema is
    /// upgraded by the command <c>migrate</c> alone, so that starting a node changes nothing.
    /// </summary>
    /// <returns>To be disposed of when the portal has stopped; null for a server.</returns>
    public static async Task<IDisposable?> PrepareEmbeddedDatabaseAsync(this WebApplication app)
    {
        if (app.Services.GetService<IEmbeddedDatabase>() is not { } embedded)
        {
            return null;
        }
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabasePreparation>().PrepareAsync(app.Lifetime.ApplicationStopping);
        return embedded.Use();
    }
}
