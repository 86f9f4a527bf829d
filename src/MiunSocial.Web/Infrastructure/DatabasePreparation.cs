using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using MiunSocial.Data.Schema;
using MiunSocial.Data.Seeding;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Brings the schema up to date and puts the data in place that every installation starts with.</summary>
public sealed class DatabasePreparation(
    PortalSchema schema,
    Seeder seeder,
    IDataProtectionProvider protection,
    IHostEnvironment environment,
    IOptions<SiteOptions> site,
    IEmbeddedDatabase? embedded = null)
{
    /// <exception cref="SchemaException">The database is newer than this portal, or an embedded one that must be upgraded is in use.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await UpgradeAsync(cancellationToken);
        await seeder.SeedReferenceAsync(cancellationToken);
        if (environment.IsDevelopment() && site.Value.DemonstrationData)
        {
            await seeder.SeedDemonstrationAsync(cancellationToken);
        }
        // The first use makes the first key. Made here, it is there before several nodes would each make one of their own.
        protection.CreateProtector(nameof(DatabasePreparation)).Protect("");
    }

    private async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        // A second process, such as a command, may join one that serves as long as there is nothing to upgrade.
        if (embedded is null || (await schema.CompareAsync(cancellationToken)).Missing.Count == 0)
        {
            await schema.UpgradeAsync(cancellationToken);
            return;
        }
        using (embedded.UseAlone())
        {
            await embedded.MakeReadyToUpgradeAsync(cancellationToken);
            await schema.UpgradeAsync(cancellationToken);
        }
    }
}
