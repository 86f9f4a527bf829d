namespace MiunSocial.Domain.Loans;

/// <summary>Where a loan stands, named by what has been done or by who ended it.</summary>
public enum LoanState
{
    /// <summary>Officers decide; a student's application causes it. Holds no days yet.</summary>
    Requested,

    /// <summary>The days are the borrower's; the last approval that is needed causes it.</summary>
    Booked,

    /// <summary>The borrower has the account; an officer causes it by handing it over.</summary>
    HandedOver,

    /// <summary>The account is the university's alone again; an officer causes it once the password has been changed.</summary>
    Returned,

    /// <summary>Decided against; an officer causes it.</summary>
    Declined,

    /// <summary>Taken back by the borrower.</summary>
    Cancelled,

    /// <summary>Ended early by an officer, whether or not it had been handed over.</summary>
    Revoked,

    /// <summary>Its days passed before anybody decided, or handed the account over; the clock causes it.</summary>
    Lapsed,
}
