using Xunit.Sdk;
using Xunit.v3;

namespace MiunSocial.Testing.Databases;

/// <summary>
/// A collection's tests on one database. A collection has fixtures, ids and a place in the parallel run of its own,
/// and everything under it inherits its traits and can ask for it, so that nothing else needs to know of databases.
/// </summary>
/// <remarks>The runner discovers in one process and runs in another; what tells the copies apart has to be serialized.</remarks>
public sealed class CollectionOnDatabase : XunitTestCollection, ITestCollectionMetadata, IXunitSerializable
{
    [Obsolete("For deserialization only.")]
    public CollectionOnDatabase()
    {
    }

    public CollectionOnDatabase(IXunitTestCollection original, DatabaseKind database)
        : base(original.TestAssembly, original.CollectionDefinition, original.DisableParallelization, $"{original.TestCollectionDisplayName} [{database}]") =>
        Database = database;

    public DatabaseKind Database { get; private set; }

    IReadOnlyDictionary<string, IReadOnlyCollection<string>> ITestCollectionMetadata.Traits =>
        new Dictionary<string, IReadOnlyCollection<string>>(Traits) { ["Database"] = [Database.ToString()] };

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        Serialize(info);
        info.AddValue(nameof(Database), Database);
    }

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        Deserialize(info);
        Database = info.GetValue<DatabaseKind>(nameof(Database));
    }
}
