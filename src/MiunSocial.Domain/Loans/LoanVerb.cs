namespace MiunSocial.Domain.Loans;

/// <summary>What somebody does with a loan.</summary>
public enum LoanVerb
{
    Apply,
    Change,
    Approve,
    Decline,
    Cancel,
    HandOver,
    Return,
    Revoke,

    /// <summary>Says that the password of a revoked loan has been changed.</summary>
    Secure,

    /// <summary>Names another contact on duty.</summary>
    Assign,

    /// <summary>Ticks off what has been posted.</summary>
    Publish,

    /// <summary>Writes down what officers removed.</summary>
    Log,

    /// <summary>The borrower says how it went.</summary>
    Evaluate,

    /// <summary>An officer says how it went.</summary>
    Assess,

    /// <summary>Its days pass before anybody decides, or hands the account over.</summary>
    Lapse,
}
