using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Data.Seeding;
using MiunSocial.Data.Sqlite;

namespace MiunSocial.Web.Infrastructure;

public static class DatabaseSetup
{
    /// <summary>Chooses the database by <c>Database:Provider</c> and <c>ConnectionStrings:MiunSocial</c>.</summary>
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var provider = builder.Configuration["Database:Provider"];
        var connectionString = builder.Configuration.GetConnectionString("MiunSocial")
            ?? throw new InvalidOperationException("ConnectionStrings:MiunSocial is not set.");
        switch (provider)
        {
            case SqliteDatabase.ProviderName:
                builder.Services.AddSqliteDatabase(connectionString, builder.Environment.ContentRootPath);
                break;
            default:
                throw new InvalidOperationException($"Database:Provider '{provider}' is not known; use {SqliteDatabase.ProviderName}.");
        }
        builder.Services.AddScoped<Seeder>();
        builder.Services.AddScoped<RequestNotices>();
        builder.Services.AddDataProtection().SetApplicationName("MiunSocial").PersistKeysToDbContext<PortalDbContext>();
    }

    /// <summary>Brings the schema up to date and puts the data in place that every installation starts with.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.MigrateAsync();
        var seeder = scope.ServiceProvider.GetRequiredService<Seeder>();
        await seeder.SeedReferenceAsync(app.Lifetime.ApplicationStopping);
        if (app.Environment.IsDevelopment() && app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.DemonstrationData)
        {
            await seeder.SeedDemonstrationAsync(app.Lifetime.ApplicationStopping);
        }
    }
}
