namespace MiunSocial.Data.Schema;

/// <summary>A database that the portal itself runs, as a file. A server has commands of its own for all of this.</summary>
public interface IEmbeddedDatabase
{
    /// <summary>Takes part in the use of the file until disposed; whoever wants it alone is refused meanwhile.</summary>
    /// <exception cref="SchemaException">Somebody uses it alone.</exception>
    IDisposable Use();

    /// <summary>Keeps everybody else from the file until disposed, which a process that dies is at once.</summary>
    /// <exception cref="SchemaException">Somebody uses it.</exception>
    IDisposable UseAlone();

    /// <summary>
    /// Makes the file if there is none, and frees what a process that died while it upgraded the schema left locked. Only for
    /// who uses the file alone.
    /// </summary>
    Task MakeReadyToUpgradeAsync(CancellationToken cancellationToken);

    /// <summary>Copies the database as it is at one moment into a new file, while it is in use, and checks the copy.</summary>
    /// <exception cref="SchemaException">The file exists already, or the copy is damaged.</exception>
    Task BackUpAsync(string file, CancellationToken cancellationToken);

    /// <summary>Puts a backup in the database's place; what was there is kept beside it.</summary>
    /// <returns>Where the former database is now; null if there was none.</returns>
    /// <exception cref="SchemaException">The file is damaged, newer than this portal or not a portal's, or the database is in use.</exception>
    Task<string?> RestoreAsync(string file, CancellationToken cancellationToken);
}
