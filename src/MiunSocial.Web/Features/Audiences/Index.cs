namespace MiunSocial.Web.Features.Audiences;

/// <summary>An audience in the officers' list.</summary>
public sealed record AudienceRow
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required bool IsArchived { get; init; }

    /// <summary>Channels for it that are not closed.</summary>
    public required int Channels { get; init; }
}
