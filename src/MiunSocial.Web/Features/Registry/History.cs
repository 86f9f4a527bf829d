using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>All that has happened to a channel, the latest first.</summary>
public sealed record HistoryPage(KeptChannel Channel, IReadOnlyList<HistoryLine> Lines, Pager Pager);

public sealed record HistoryLine
{
    public required HistoryKind Kind { get; init; }

    public required string Who { get; init; }

    public required DateTime At { get; init; }

    public required string? Reason { get; init; }

    public required IReadOnlyList<ChangedFact> Facts { get; init; }
}

/// <summary>One fact before and after, in words.</summary>
/// <param name="Key">As the channel's own events name it; a text says it.</param>
/// <param name="Before">None where there was nothing.</param>
/// <param name="After">None where there is nothing any more.</param>
public sealed record ChangedFact(string Key, IReadOnlyList<string> Before, IReadOnlyList<string> After);
