namespace MiunSocial.Data.Outbox;

/// <summary>What a notice tells its recipient. Each has a rule in <see cref="NoticeKinds"/>, and a text in both languages; a test insists.</summary>
public enum NoticeKind
{
    /// <summary>To the unit's head and stand-ins: a request waits for endorsement.</summary>
    EndorsementAsked,

    /// <summary>To administrators: a request waits for endorsement, but no head is known.</summary>
    HeadMissing,

    /// <summary>To officers: a request waits for a decision.</summary>
    ReviewAsked,

    /// <summary>To officers: an account waits to be verified.</summary>
    VerificationAsked,

    /// <summary>To the officer whom a colleague has given a request.</summary>
    RequestAssigned,

    /// <summary>To the requester from here on.</summary>
    RequestReceived,
    RequestEndorsed,
    RequestDeclined,
    RequestReturned,
    RequestApproved,

    /// <summary>What an approval is where the account is to be created now, and confirmed before a last day.</summary>
    AccountToCreate,

    /// <summary>What an approval is where advice was asked for.</summary>
    RequestAnswered,
    RequestRejected,
    RequestSentBack,
    RequestVerified,
    RequestExpired,

    /// <summary>To those it waited for, the heads or the officers: the requester took the request back.</summary>
    RequestWithdrawn,

    /// <summary>To the officer who has it: the requester did not answer in time.</summary>
    RequestLapsed,

    /// <summary>To whoever leaves a channel or takes it over: the request waits for their word.</summary>
    ConsentAsked,

    /// <summary>To the same: the request is decided.</summary>
    HandoverDecided,

    /// <summary>To the other side: somebody has written about the request.</summary>
    MessageReceived,

    /// <summary>To those who are to answer: somebody has written about the request and waits for their answer.</summary>
    AnswerAsked,

    /// <summary>To the officer who has the request: another officer has written a note.</summary>
    NoteAdded,

    /// <summary>To the requester: the last day to answer is within a week.</summary>
    RequestExpiresWithinAWeek,

    /// <summary>To the requester: the last day to answer is tomorrow at the latest.</summary>
    RequestExpiresWithinADay,

    /// <summary>To officers: a reply is promised for today or the next working day.</summary>
    ReplyDueSoon,

    /// <summary>To officers: a promised reply is late.</summary>
    ReplyOverdue,

    /// <summary>To the unit's head and stand-ins: a request still waits for endorsement.</summary>
    EndorsementReminder,

    /// <summary>To the writer of a draft: it is removed in two weeks.</summary>
    DraftRemovalNears,

    /// <summary>To the requester and the officer: something agreed has not been ticked off by its day.</summary>
    ActionOverdue,

    /// <summary>To the requester and the officer: the agreed day of a follow-up has come.</summary>
    FollowUpDue,

    /// <summary>To whoever is responsible for channels: guidelines wait for their acknowledgement.</summary>
    GuidelineAcknowledgementAsked,

    /// <summary>To the same: they still do.</summary>
    GuidelineAcknowledgementReminded,

    /// <summary>To the officers who wrote a guideline and set its time: the clock has published it.</summary>
    GuidelinePublished,

    /// <summary>To officers: a student asks for a loan.</summary>
    LoanAsked,

    /// <summary>To officers: the borrower took the loan back.</summary>
    LoanCancelled,

    /// <summary>To the officer who has been named as contact on duty.</summary>
    LoanContactNamed,

    /// <summary>To officers: an account that has been lent is not safe again in time.</summary>
    LoanOverdue,

    /// <summary>To officers: the borrower has said how it went.</summary>
    LoanEvaluated,

    /// <summary>To the borrower from here on; the reminders and a revoked loan to the contact on duty and the officers too.</summary>
    LoanReceived,
    LoanBooked,
    LoanDeclined,
    LoanStartsTomorrow,
    LoanHandedOver,
    LoanDueBack,
    LoanRevoked,

    /// <summary>Another officer is on duty for the borrower.</summary>
    LoanContactChanged,

    /// <summary>Thanks, and asks how it went.</summary>
    LoanReturned,

    /// <summary>To the borrower and the officers: the days passed before anything came of it.</summary>
    LoanLapsed,

    /// <summary>To administrators: somebody asks for a link to choose a new password.</summary>
    PasswordResetAsked,

    /// <summary>To whoever has chosen so: the notices since the last one, in one mail. It is a mail only, and no notice in the portal.</summary>
    DailyDigest,
}
