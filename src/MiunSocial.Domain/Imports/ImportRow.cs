namespace MiunSocial.Domain.Imports;

/// <summary>What became of a row of the file. A good row has none until its channel is written down.</summary>
public sealed class ImportRow
{
    public required Guid ImportId { get; init; }

    /// <summary>The row as a spreadsheet counts: the header is 1.</summary>
    public required int Number { get; init; }

    public ImportRowOutcome Outcome { get; private set; }

    /// <summary>What is wrong with it, a line for each; see <see cref="RowProblem"/>.</summary>
    public string Problems { get; private set; } = "";

    /// <summary>The channel that was written down; still named when it has been taken away again.</summary>
    public Guid? ChannelId { get; private set; }

    public IEnumerable<RowProblem> Found => Problems.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(RowProblem.Parse);

    public void Refuse(IReadOnlyList<RowProblem> problems)
    {
        Outcome = ImportRowOutcome.Bad;
        Problems = string.Join('\n', problems.Take(RowProblem.Most));
    }

    public void WrittenDown(Guid channelId)
    {
        Outcome = ImportRowOutcome.Imported;
        Problems = "";
        ChannelId = channelId;
    }

    public void TakenAway() => Outcome = ImportRowOutcome.Removed;

    /// <summary>The channel was to be taken away, but had been changed by then.</summary>
    public void LeftAlone() => Outcome = ImportRowOutcome.Kept;
}

public enum ImportRowOutcome
{
    /// <summary>It cannot be written down as it stands.</summary>
    Bad,
    Imported,

    /// <summary>Its channel was written down and taken away again.</summary>
    Removed,

    /// <summary>Its channel stayed when the others were taken away, because somebody had changed it.</summary>
    Kept,
}

/// <summary>A part of the file, which is kept in the database so that any node can read it.</summary>
public sealed class ImportChunk
{
    /// <summary>In bytes.</summary>
    public const int Size = 256 * 1024;

    public required Guid ImportId { get; init; }

    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
