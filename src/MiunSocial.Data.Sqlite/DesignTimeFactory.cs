using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MiunSocial.Data.Sqlite;

/// <summary>Lets the migration script build the model without the portal.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UseSqliteDatabase("Data Source=design-time.db", Path.GetTempPath());
        return new(options.Options);
    }
}
