namespace MiunSocial.Testing.Courses;

/// <summary>Something that is not as it was promised.</summary>
public sealed record Finding(FindingKind Kind, string What)
{
    public override string ToString() => $"{Kind}: {What}";
}

public enum FindingKind
{
    /// <summary>It was acknowledged and is not there.</summary>
    Lost,

    /// <summary>It is there more often than it was done.</summary>
    Doubled,

    /// <summary>A part of it is there without the rest.</summary>
    HalfDone,

    /// <summary>It is there, and nobody did it, or whoever did was told that it was not done.</summary>
    Untold,

    /// <summary>The database does not hold together.</summary>
    Damaged,

    /// <summary>The portal answered what it should not, or not at all.</summary>
    OddAnswer,
}
