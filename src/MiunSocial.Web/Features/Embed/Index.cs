using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Embed;

/// <summary>Where an officer chooses what another site shows, and gets what that site needs.</summary>
public sealed record EmbedPage
{
    public required EmbedQuery Query { get; init; }

    public required RegistryChoices.Lists Choices { get; init; }

    /// <summary>Path and query of what is shown.</summary>
    public required string Address { get; init; }

    public required string FullAddress { get; init; }

    /// <summary>Sites that may show it; with none, nobody may.</summary>
    public required IReadOnlyList<string> Origins { get; init; }
}
