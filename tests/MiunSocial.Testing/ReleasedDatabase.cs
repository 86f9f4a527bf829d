using System.IO.Compression;
using Microsoft.Data.Sqlite;
using MiunSocial.Testing.Databases;
using Xunit;

namespace MiunSocial.Testing;

/// <summary>
/// Embedded databases as released versions left them, with the demonstration data: an installation that is upgraded has one like
/// it. Each release adds its own file, <c>gzip</c> of a database that the released portal made and closed, named after the month
/// of the release; no file is ever replaced, since somebody may still have one.
/// </summary>
public static class ReleasedDatabase
{
    private const string Ending = "-sqlite.db.gz";

    private static readonly string Folder = Repository.PathOf("tests", "MiunSocial.Data.Tests", "Upgrades", "Released");

    /// <summary>The months of the releases.</summary>
    public static TheoryData<string> Releases =>
        [.. Directory.GetFiles(Folder, $"*{Ending}").Select(file => Path.GetFileName(file)[..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <returns>A copy, the caller's to dispose of.</returns>
    public static TemporaryDatabase Unpack(string release)
    {
        var database = new TemporaryDatabase(DatabaseKind.Sqlite, StartingData.Nothing);
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, release + Ending)), CompressionMode.Decompress);
        using var file = File.Create(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);
        packed.CopyTo(file);
        return database;
    }
}
