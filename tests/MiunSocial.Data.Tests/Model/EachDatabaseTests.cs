using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Model;

/// <summary>What each database has of the model: its migrations, and names and keys that fit. None of them needs to run for it.</summary>
public sealed partial class EachDatabaseTests
{
    /// <summary>PostgreSQL counts bytes, and cuts longer names off without a word; two of them may then be the same.</summary>
    private const int LongestName = 63;

    /// <summary>Of SQL Server, in bytes. A table is kept in the order of its primary key, which may take less than another index.</summary>
    private const int LargestPrimaryKey = 900;
    private const int LargestIndexKey = 1700;

    public static TheoryData<DatabaseKind> Databases => OfflineModel.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Migrations_BuildTheModelAsItStands(DatabaseKind database)
    {
        using var db = OfflineModel.Of(database);

        Assert.False(db.Database.HasPendingModelChanges(), $"The model has changed, and {database} has no migration for it: run scripts/add-migration.sh.");
    }

    [Fact]
    public void Migrations_AreTheSameStepsOnEachDatabase()
    {
        var steps = Databases.Select(row => StepsOf(row.Data)).ToList();

        Assert.NotEmpty(steps[0]);
        Assert.All(steps, one => Assert.Equal(steps[0], one));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Names_FitEveryDatabase(DatabaseKind database) => Assert.All(Names(ModelOf(database)), name =>
    {
        Assert.True(Encoding.UTF8.GetByteCount(name) <= LongestName, $"{name} has {Encoding.UTF8.GetByteCount(name)} bytes");
        // EF Core shortens names that are too long for the one database, and leaves them as they are for another.
        Assert.DoesNotContain('~', name);
    });

    [Fact]
    public void Keys_FitSqlServer()
    {
        var model = ModelOf(DatabaseKind.SqlServer);
        var primary = model.GetEntityTypes().Select(entity => entity.FindPrimaryKey()!).Select(key => (key.GetName(), key.Properties));
        var others = model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()).Select(index => (index.GetDatabaseName(), index.Properties));

        Assert.All(primary, key => AssertFits(key, LargestPrimaryKey));
        Assert.All(others, index => AssertFits(index, LargestIndexKey));
    }

    private static void AssertFits((string? Name, IReadOnlyList<IProperty> Properties) key, int most)
    {
        var bytes = key.Properties.Sum(property => BytesOf(property.GetColumnType()));
        Assert.True(bytes <= most, $"{key.Name} takes {bytes} bytes: {string.Join(", ", key.Properties.Select(property => property.GetColumnType()))}");
    }

    /// <summary>At most, of a SQL Server type.</summary>
    private static int BytesOf(string type) => type switch
    {
        "bit" => 1,
        "date" => 3,
        "int" => 4,
        "bigint" or "datetime2(6)" => 8,
        "uniqueidentifier" => 16,
        _ when Text().Match(type) is { Success: true } text => 2 * int.Parse(text.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"How much room {type} takes in a key has not been needed yet."),
    };

    private static IModel ModelOf(DatabaseKind database)
    {
        using var db = OfflineModel.Of(database);
        return db.GetService<IDesignTimeModel>().Model;
    }

    /// <summary>Each name follows the moment when it was made, which differs.</summary>
    private static List<string> StepsOf(DatabaseKind database)
    {
        using var db = OfflineModel.Of(database);
        return [.. db.Database.GetMigrations().Select(id => id.Split('_', 2)[1])];
    }

    private static IEnumerable<string> Names(IModel model) => model.GetEntityTypes().SelectMany(entity => (IEnumerable<string?>)
        [
            entity.GetTableName(),
            .. entity.GetFlattenedProperties().Select(property => property.GetColumnName()),
            .. entity.GetKeys().Select(key => key.GetName()),
            .. entity.GetForeignKeys().Select(key => key.GetConstraintName()),
            .. entity.GetIndexes().Select(index => index.GetDatabaseName()),
        ]).OfType<string>().Distinct();

    [GeneratedRegex(@"^nvarchar\((\d+)\)$")]
    private static partial Regex Text();
}
