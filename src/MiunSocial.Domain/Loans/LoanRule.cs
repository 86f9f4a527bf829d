namespace MiunSocial.Domain.Loans;

/// <summary>What a borrower promises, point by point. Each has a text in both languages.</summary>
public enum LoanRule
{
    /// <summary>Deletes nothing, hides nothing, blocks nobody; tells the contact on duty instead.</summary>
    NoRemoving,

    /// <summary>Keeps the password secret and changes none of the account's settings.</summary>
    KeepSecret,

    /// <summary>Shows people only with their consent, and only pictures and music that may be used.</summary>
    Consent,

    /// <summary>Describes pictures and captions films.</summary>
    Accessible,

    /// <summary>Posts in the university's name: no advertising, no private quarrels.</summary>
    InTheUniversitysName,

    /// <summary>Knows that posts are public records that the university keeps.</summary>
    PublicRecords,

    /// <summary>Reaches the contact on duty at once if something goes wrong.</summary>
    TellAtOnce,

    /// <summary>Stops when the loan ends, or when an officer says so.</summary>
    StopInTime,
}

/// <summary>A rule that was accepted, with the guideline that explains it in the version that was in force; without where the university has none.</summary>
public sealed record AcceptedRule(LoanRule Rule, Guid? GuidelineId, int? GuidelineVersion)
{
    /// <summary>What the rules are explained in: the guideline of this topic.</summary>
    public const string Topic = "guest-borrowers";
}
