using MiunSocial.Domain.Imports;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Imports;

/// <summary>The imports, the latest first, and the form that begins another.</summary>
public sealed record ImportList
{
    public required IReadOnlyList<ImportLine> Imports { get; init; }

    public required Pager Pager { get; init; }
}

public sealed record ImportLine
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required ImportState State { get; init; }

    public required string UploadedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required int Rows { get; init; }

    public required int BadRows { get; init; }

    public required int Channels { get; init; }
}
