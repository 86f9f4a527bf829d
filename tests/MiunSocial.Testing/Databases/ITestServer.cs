using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MiunSocial.Testing.Databases;

/// <summary>Where tests get databases of their own from, and give them back.</summary>
internal interface ITestServer
{
    /// <summary>The value of <c>Database:Provider</c>.</summary>
    string Provider { get; }

    /// <summary>Makes a database that nobody else uses.</summary>
    /// <returns>Its connection string.</returns>
    string Create(StartingData data);

    /// <summary>Closes every connection to the database, then removes it.</summary>
    void Drop(string connectionString);

    void Use(DbContextOptionsBuilder options, string connectionString);

    void Register(IServiceCollection services, string connectionString);
}
