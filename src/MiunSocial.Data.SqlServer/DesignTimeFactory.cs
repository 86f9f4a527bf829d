using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MiunSocial.Data.SqlServer;

/// <summary>Lets the migration script build the model without a server.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<PortalDbContext>)new DbContextOptionsBuilder<PortalDbContext>().UseSqlServerDatabase("Server=localhost").Options);
}
