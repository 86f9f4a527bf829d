using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>A group of people that channels are for.</summary>
public sealed class Audience
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    public required int Position { get; init; }
}
