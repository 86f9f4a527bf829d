namespace MiunSocial.Web.Features.Shared;

/// <summary>What has happened, oldest first.</summary>
public sealed record TimelineItem
{
    public required string Icon { get; init; }

    public required string Tone { get; init; }

    public required string What { get; init; }

    public required string Who { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The actor's own words.</summary>
    public string? Text { get; init; }
}
