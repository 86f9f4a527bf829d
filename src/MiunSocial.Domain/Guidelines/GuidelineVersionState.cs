namespace MiunSocial.Domain.Guidelines;

/// <summary>Where a version is in its life. From <see cref="InForce"/> on, what it says never changes.</summary>
public enum GuidelineVersionState
{
    /// <summary>An officer writes it.</summary>
    Draft,

    /// <summary>An officer has set the time at which the clock publishes it.</summary>
    Scheduled,

    /// <summary>It holds; an officer or the clock has published it.</summary>
    InForce,

    /// <summary>It has held; a later version was published.</summary>
    Superseded,

    /// <summary>It held when an officer archived the guideline, and holds again if the guideline is restored.</summary>
    Retired,

    /// <summary>An officer threw the draft away; it has never held.</summary>
    Discarded,
}

public static class GuidelineVersionStates
{
    /// <summary>Whether it is still on its way to be published. A guideline has at most one such version.</summary>
    public static bool IsOpen(this GuidelineVersionState state) => state switch
    {
        GuidelineVersionState.Draft or GuidelineVersionState.Scheduled => true,
        GuidelineVersionState.InForce or GuidelineVersionState.Superseded or GuidelineVersionState.Retired or GuidelineVersionState.Discarded => false,
    };

    /// <summary>Whether it holds or has held.</summary>
    public static bool IsPublished(this GuidelineVersionState state) => state switch
    {
        GuidelineVersionState.InForce or GuidelineVersionState.Superseded or GuidelineVersionState.Retired => true,
        GuidelineVersionState.Draft or GuidelineVersionState.Scheduled or GuidelineVersionState.Discarded => false,
    };
}
