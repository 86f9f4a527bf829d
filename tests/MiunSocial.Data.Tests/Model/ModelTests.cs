using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;

namespace MiunSocial.Data.Tests.Model;

/// <summary>The model must be the same on three databases; what one of them cannot keep fails here, long before it is tried there.</summary>
public sealed class ModelTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Nothing);
    private readonly IModel _model;

    public ModelTests()
    {
        using var db = _database.Open();
        _model = db.GetService<IDesignTimeModel>().Model;
    }

    private IEnumerable<IProperty> Properties => _model.GetEntityTypes().SelectMany(entity => entity.GetFlattenedProperties()).Distinct();

    [Fact]
    public void Times_AreUtcDateTimes_ExceptIdentitysLockout()
    {
        var offsets = Properties.Where(property => Clr(property) == typeof(DateTimeOffset)).Select(Name);

        Assert.Equal([$"{nameof(Person)}.{nameof(Person.LockoutEnd)}"], offsets);
    }

    [Fact]
    public void Times_KeepMicroseconds() =>
        Assert.All(Properties.Where(property => Clr(property) == typeof(DateTime)), property => Assert.True(property.GetPrecision() == 6, Name(property)));

    [Fact]
    public void Texts_HaveALength() =>
        Assert.All(
            Properties.Where(property => Stored(property) == typeof(string)),
            property => Assert.True(property.GetMaxLength() is > 0 and <= Lengths.Facts, Name(property)));

    [Fact]
    public void Enums_AreKeptAsTextsThatHoldTheirLongestMember() =>
        Assert.All(Properties.Where(property => Clr(property).IsEnum), property =>
        {
            Assert.True(Stored(property) == typeof(string), Name(property));
            Assert.True(Enum.GetNames(Clr(property)).Max(name => name.Length) <= property.GetMaxLength(), Name(property));
        });

    [Fact]
    public void Numbers_AreNoDecimals() =>
        Assert.DoesNotContain(Properties, property => Clr(property) == typeof(decimal) || Stored(property) == typeof(decimal));

    [Fact]
    public void Columns_NameNoDatabaseTypeAndNoSql() => Assert.All(Properties, property =>
    {
        Assert.True(property.FindAnnotation(RelationalAnnotationNames.ColumnType) is null, Name(property));
        Assert.True(property.GetDefaultValueSql() is null && property.GetComputedColumnSql() is null, Name(property));
        Assert.True(property.GetCollation() is null, Name(property));
    });

    [Fact]
    public void Tables_AreInNoSchemaAndNoSequenceNumbersThem()
    {
        Assert.All(_model.GetEntityTypes(), entity => Assert.Null(entity.GetSchema()));
        Assert.Empty(_model.GetSequences());
    }

    /// <summary>SQL Server refuses a table that a deletion reaches along two cascading paths.</summary>
    [Fact]
    public void Deletions_ReachNoTableAlongTwoPaths()
    {
        foreach (var start in Tables())
        {
            var reached = CascadesFrom(start, []).ToList();
            Assert.True(reached.Count == reached.Distinct().Count(), $"Deleting from {start} reaches twice: {string.Join(", ", reached)}");
        }
    }

    public void Dispose() => _database.Dispose();

    private IEnumerable<string> Tables() => _model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct();

    private IEnumerable<string> CascadesFrom(string table, HashSet<string> above) =>
        from entity in _model.GetEntityTypes()
        from key in entity.GetForeignKeys()
        let to = entity.GetTableName()!
        where key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull
            && key.PrincipalEntityType.GetTableName() == table && to != table && !above.Contains(to)
        from reached in CascadesFrom(to, [.. above, table]).Prepend(to)
        select reached;

    private static Type Clr(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private static Type Stored(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static string Name(IProperty property) => $"{property.DeclaringType.ShortName()}.{property.Name}";
}
