using MiunSocial.Domain.Loans;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Somebody was quicker: who did what, and what the reader had written, so that nothing is lost.</summary>
public sealed record Conflict
{
    public required string Reference { get; init; }

    public required LoanState State { get; init; }

    public required TimelineItem Latest { get; init; }

    public required IReadOnlyList<WrittenText> Written { get; init; }
}
