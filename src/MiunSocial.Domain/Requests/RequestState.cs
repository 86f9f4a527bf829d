namespace MiunSocial.Domain.Requests;

/// <summary>Where a request stands, named by whose turn it is or by who ended it.</summary>
public enum RequestState
{
    /// <summary>The requester writes; nobody else sees it.</summary>
    Draft,

    /// <summary>The unit's head, or a stand-in, says whether the unit stands behind it; the requester's submission causes it.</summary>
    Endorsement,

    /// <summary>Communications officers decide; submission, endorsement or a resubmission causes it.</summary>
    Review,

    /// <summary>The requester adds what an officer asked for when returning it.</summary>
    Completion,

    /// <summary>The requester makes the account; an officer's approval causes it.</summary>
    Setup,

    /// <summary>An officer checks the account that the requester confirmed, or the existing one that was approved.</summary>
    Verification,

    /// <summary>Carried through; an officer causes it.</summary>
    Completed,

    /// <summary>The unit does not stand behind it; its head or a stand-in causes it.</summary>
    Declined,

    /// <summary>Decided against; an officer causes it.</summary>
    Rejected,

    /// <summary>Taken back by the requester.</summary>
    Withdrawn,

    /// <summary>The requester did not answer within the policy's days; the clock causes it.</summary>
    Expired,
}
