using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Platforms;

/// <summary>How saving a platform went, and which channels kept it from being saved.</summary>
/// <param name="Moved">The first few.</param>
public sealed record PlatformSave(SaveOutcome Outcome, IReadOnlyList<MovedChannel> Moved)
{
    public PlatformSave(SaveOutcome outcome)
        : this(outcome, [])
    {
    }
}

/// <summary>A channel that the new rules would give another address, or none.</summary>
public sealed record MovedChannel
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Before { get; init; }

    /// <summary>Null where the address would no longer be an account's.</summary>
    public required string? After { get; init; }
}
