namespace MiunSocial.Data.Schema;

/// <summary>How a database's schema compares with the one this version of the portal was built for.</summary>
/// <param name="Missing">Migrations that the database has not had: it is older than the portal.</param>
/// <param name="Unknown">Migrations that this portal does not have: the database is newer.</param>
public sealed record SchemaState(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown)
{
    public bool IsCurrent => Missing.Count == 0 && Unknown.Count == 0;

    public bool IsNewer => Unknown.Count > 0;

    public static SchemaState Compare(IEnumerable<string> known, IEnumerable<string> applied)
    {
        var (has, had) = (known.ToHashSet(StringComparer.Ordinal), applied.ToHashSet(StringComparer.Ordinal));
        return new([.. has.Except(had).Order(StringComparer.Ordinal)], [.. had.Except(has).Order(StringComparer.Ordinal)]);
    }
}
