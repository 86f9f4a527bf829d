using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Design;

/// <summary>Samples for the pieces that need data.</summary>
public sealed record IndexPage
{
    public string Plain { get; init; } = "";

    public string Wrong { get; init; } = "";

    public string Chosen { get; init; } = "";

    public required IReadOnlyList<TimelineItem> Timeline { get; init; }

    public required Pager Pager { get; init; }
}
