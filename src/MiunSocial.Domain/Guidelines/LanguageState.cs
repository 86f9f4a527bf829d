namespace MiunSocial.Domain.Guidelines;

/// <summary>How the two languages of a version stand to each other.</summary>
public enum LanguageState
{
    /// <summary>Both say the same, as far as their writers have said.</summary>
    InStep,

    /// <summary>There is no Swedish text.</summary>
    SwedishMissing,

    EnglishMissing,

    /// <summary>The English text has been changed since the Swedish was.</summary>
    SwedishBehind,

    EnglishBehind,

    /// <summary>Nothing is written yet.</summary>
    Empty,
}

public static class LanguageStates
{
    /// <param name="swedishFrom">See <see cref="GuidelineVersion.SwedishFrom"/>.</param>
    public static LanguageState Of(bool hasSwedish, bool hasEnglish, int swedishFrom, int englishFrom) => (hasSwedish, hasEnglish) switch
    {
        (false, false) => LanguageState.Empty,
        (false, true) => LanguageState.SwedishMissing,
        (true, false) => LanguageState.EnglishMissing,
        _ when swedishFrom < englishFrom => LanguageState.SwedishBehind,
        _ when englishFrom < swedishFrom => LanguageState.EnglishBehind,
        _ => LanguageState.InStep,
    };
}
