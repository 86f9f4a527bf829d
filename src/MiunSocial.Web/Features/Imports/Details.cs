using MiunSocial.Domain.Imports;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Imports;

/// <summary>One import: how far it has come, what is wrong with its rows, and what can be done now.</summary>
public sealed record ImportPage
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    public required string UnknownColumns { get; init; }

    public required string UploadedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required ImportState State { get; init; }

    public required int Rows { get; init; }

    public required int BadRows { get; init; }

    public required int LastRow { get; init; }

    public required int Channels { get; init; }

    public required int Kept { get; init; }

    public required string? Failure { get; init; }

    public int GoodRows => Rows - BadRows;

    public bool CanImportAll => BadRows == 0 && Rows > 0;

    public bool IsAtWork => ImportTransitions.WorkIn(State) != ImportWork.None;

    public IReadOnlyList<ImportVerb> Verbs => [.. ImportTransitions.OpenToOfficers(State)];

    /// <summary>A page of the rows that are bad.</summary>
    public IReadOnlyList<BadRow> Bad { get; init; } = [];

    public Pager Pager { get; init; } = new(1, ImportQueries.PageSize, 0);

    /// <summary>Some of the channels that have changed since they were imported, which therefore cannot be taken back.</summary>
    public IReadOnlyList<ChangedChannel> Changed { get; init; } = [];

    public RowProblem? FailureTold => Failure is null ? null : RowProblem.Parse(Failure);
}

public sealed record BadRow(int Number, IReadOnlyList<RowProblem> Problems);

public sealed record ChangedChannel(string Slug, string Name);

/// <summary>What an officer decides about a checked file.</summary>
public sealed record Decide
{
    public ImportChoice? Choice { get; init; }
}
