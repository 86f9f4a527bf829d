using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Schema;
using MiunSocial.Data.Seeding;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Testing;

/// <summary>What a database holds when a test gets it.</summary>
public enum StartingData
{
    /// <summary>No file, or a database without a table; whoever opens it migrates and seeds.</summary>
    Nothing,

    /// <summary>What every installation starts with.</summary>
    Reference,

    /// <summary>The example people, units, channels and requests too.</summary>
    Demonstration,
}

/// <summary>A database of a test's own, on the database that the test is run for, removed with all that belongs to it.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    /// <summary>Hashes made for tests are not meant to withstand anybody; the portal under test uses the same.</summary>
    public const int HashIterations = 100;

    private readonly ITestServer _server;
    private bool _isDropped;

    public TemporaryDatabase(StartingData data = StartingData.Reference)
        : this(DatabaseUnderTest.Current, data)
    {
    }

    public TemporaryDatabase(DatabaseKind kind, StartingData data)
    {
        Kind = kind;
        _server = DatabaseUnderTest.Server(kind);
        ConnectionString = _server.Create(data);
    }

    public DatabaseKind Kind { get; }

    /// <summary>The value of <c>Database:Provider</c>.</summary>
    public string Provider => _server.Provider;

    public string ConnectionString { get; }

    /// <summary>For contexts that share one set, as those of a portal do.</summary>
    public DbContextOptions<PortalDbContext> Options => OptionsFor(_server, ConnectionString);

    /// <summary>What this database's own errors mean.</summary>
    public IDatabaseFaults Faults => ServiceOf<IDatabaseFaults>(_server, ConnectionString)!;

    /// <summary>The database as a file; null for a server's.</summary>
    public IEmbeddedDatabase? Embedded => ServiceOf<IEmbeddedDatabase>(_server, ConnectionString);

    public PortalDbContext Open() => Open(_server, ConnectionString);

    public Seeder SeederFor(PortalDbContext db, TimeProvider? clock = null) => new(db, Hasher(), Faults, clock ?? TimeProvider.System);

    public void Dispose()
    {
        if (!_isDropped)
        {
            _isDropped = true;
            _server.Drop(ConnectionString);
        }
    }

    internal static PortalDbContext Open(ITestServer server, string connectionString) => new(OptionsFor(server, connectionString));

    /// <summary>Migrates and seeds; the context is the caller's to dispose of.</summary>
    internal static PortalDbContext Fill(ITestServer server, string connectionString, StartingData data)
    {
        var db = Open(server, connectionString);
        db.Database.Migrate();
        var seeder = new Seeder(db, Hasher(), ServiceOf<IDatabaseFaults>(server, connectionString)!, TimeProvider.System);
        seeder.SeedReferenceAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (data == StartingData.Demonstration)
        {
            seeder.SeedDemonstrationAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        return db;
    }

    private static DbContextOptions<PortalDbContext> OptionsFor(ITestServer server, string connectionString)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        server.Use(options, connectionString);
        options.UsePortal();
        return options.Options;
    }

    private static T? ServiceOf<T>(ITestServer server, string connectionString)
    {
        var services = new ServiceCollection();
        server.Register(services, connectionString);
        using var provider = services.BuildServiceProvider();
        return provider.GetService<T>();
    }

    private static PasswordHasher<Person> Hasher() =>
        new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = HashIterations }));
}
