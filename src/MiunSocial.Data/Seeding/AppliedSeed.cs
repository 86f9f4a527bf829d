namespace MiunSocial.Data.Seeding;

/// <summary>Remembers that a set of data has been put in place, so that what the university changes or removes stays so.</summary>
public sealed class AppliedSeed
{
    public required string Name { get; init; }

    public required DateTime AppliedAt { get; init; }
}
