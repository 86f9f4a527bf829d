namespace MiunSocial.Data.Scheduling;

public enum JobOutcome
{
    /// <summary>It ended without an error.</summary>
    Succeeded,

    /// <summary>It ended with an error, which the log tells of.</summary>
    Failed,

    /// <summary>Its node was told to stop; another goes on at once.</summary>
    Interrupted,

    /// <summary>Its node never said how it went, and another took the job over.</summary>
    Lost,
}
