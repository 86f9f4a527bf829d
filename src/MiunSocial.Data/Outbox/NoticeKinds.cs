namespace MiunSocial.Data.Outbox;

/// <summary>The one place that says of each kind of notice whom it may come to, whether it is required and where it leads.</summary>
public static class NoticeKinds
{
    /// <summary>The kinds that people choose for, which are those that are shown in the portal.</summary>
    public static IReadOnlyList<NoticeKind> Choosable { get; } =
        [.. Enum.GetValues<NoticeKind>().Where(kind => Of(kind).Audience != NoticeAudience.Nobody)];

    public static NoticeRule Of(NoticeKind kind) => kind switch
    {
        NoticeKind.EndorsementAsked => ToTurn(NoticeAudience.Endorsers) with { IsRequired = true },
        NoticeKind.ReviewAsked or NoticeKind.VerificationAsked => ToTurn(NoticeAudience.Officers) with { IsRequired = true },
        NoticeKind.RequestWithdrawn => ToTurn(NoticeAudience.Endorsers | NoticeAudience.Officers) with { Default = NoticeDelivery.Digest },
        NoticeKind.RequestReceived or NoticeKind.RequestEndorsed or NoticeKind.RequestVerified => ToRequester,
        NoticeKind.RequestDeclined or NoticeKind.RequestReturned or NoticeKind.RequestApproved or NoticeKind.AccountToCreate or NoticeKind.RequestAnswered
            or NoticeKind.RequestRejected or NoticeKind.RequestSentBack or NoticeKind.RequestExpired => ToRequester with { IsRequired = true },
        NoticeKind.RequestLapsed => ToTurn(NoticeAudience.Officers) with { Default = NoticeDelivery.Digest },
        NoticeKind.HandoverDecided => ToRequester with { IsRequired = true },
        NoticeKind.ConsentAsked => ToTurn(NoticeAudience.Requesters) with { IsRequired = true },
        NoticeKind.MessageReceived => ToTurn(NoticeAudience.Requesters | NoticeAudience.Endorsers | NoticeAudience.Officers),
        NoticeKind.AnswerAsked => ToTurn(NoticeAudience.Requesters | NoticeAudience.Endorsers | NoticeAudience.Officers) with { IsRequired = true },
        NoticeKind.NoteAdded => ToTurn(NoticeAudience.Officers) with { Default = NoticeDelivery.Digest },
        NoticeKind.RequestExpiresWithinAWeek => ToRequester with { IsRequired = true },
        NoticeKind.RequestExpiresWithinADay => ToRequester with { IsRequired = true, IsUrgent = true },
        NoticeKind.DraftRemovalNears => ToRequester with { Page = NoticePage.Draft },
        NoticeKind.RequestAssigned => ToTurn(NoticeAudience.Officers),
        NoticeKind.ReplyDueSoon or NoticeKind.ReplyOverdue => ToTurn(NoticeAudience.Officers),
        NoticeKind.ActionOverdue or NoticeKind.FollowUpDue => ToTurn(NoticeAudience.Requesters | NoticeAudience.Officers),
        NoticeKind.GuidelinePublished => ToTurn(NoticeAudience.Officers) with { Page = NoticePage.Guideline, Default = NoticeDelivery.Digest },
        NoticeKind.EndorsementReminder => ToTurn(NoticeAudience.Endorsers) with { IsRequired = true },
        NoticeKind.GuidelineAcknowledgementAsked or NoticeKind.GuidelineAcknowledgementReminded =>
            ToTurn(NoticeAudience.Responsibles) with { Page = NoticePage.Acknowledgement, IsRequired = true },
        NoticeKind.LoanAsked => OfLoan(NoticeAudience.Officers) with { IsRequired = true },
        NoticeKind.LoanCancelled or NoticeKind.LoanContactNamed => OfLoan(NoticeAudience.Officers),
        NoticeKind.LoanOverdue => OfLoan(NoticeAudience.Officers) with { IsRequired = true, IsUrgent = true },
        NoticeKind.LoanEvaluated => OfLoan(NoticeAudience.Officers) with { Default = NoticeDelivery.Digest },
        NoticeKind.LoanReceived or NoticeKind.LoanHandedOver or NoticeKind.LoanReturned or NoticeKind.LoanContactChanged => OfLoan(NoticeAudience.Borrowers),
        NoticeKind.LoanBooked or NoticeKind.LoanDeclined => OfLoan(NoticeAudience.Borrowers | NoticeAudience.Officers) with { IsRequired = true },
        NoticeKind.LoanStartsTomorrow or NoticeKind.LoanDueBack or NoticeKind.LoanRevoked =>
            OfLoan(NoticeAudience.Borrowers | NoticeAudience.Officers) with { IsRequired = true, IsUrgent = true },
        NoticeKind.LoanLapsed => OfLoan(NoticeAudience.Borrowers | NoticeAudience.Officers),
        NoticeKind.HeadMissing => ToAdministrators with { Page = NoticePage.Organisation, IsRequired = true },
        NoticeKind.PasswordResetAsked => ToAdministrators with { Page = NoticePage.Person, IsRequired = true },
        NoticeKind.DailyDigest => ToTurn(NoticeAudience.Nobody) with { Page = NoticePage.Notices },
    };

    private static NoticeRule ToRequester =>
        new() { Group = NoticeGroup.OwnRequests, Audience = NoticeAudience.Requesters, Page = NoticePage.Request };

    private static NoticeRule OfLoan(NoticeAudience audience) =>
        new() { Group = NoticeGroup.Loans, Audience = audience, Page = NoticePage.Loan };

    private static NoticeRule ToAdministrators =>
        new() { Group = NoticeGroup.Administration, Audience = NoticeAudience.Administrators, Page = NoticePage.Request };

    private static NoticeRule ToTurn(NoticeAudience audience) =>
        new() { Group = NoticeGroup.Turns, Audience = audience, Page = NoticePage.Request };
}
