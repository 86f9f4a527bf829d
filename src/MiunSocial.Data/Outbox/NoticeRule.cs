namespace MiunSocial.Data.Outbox;

/// <summary>What a person takes for one subject when choosing how notices come.</summary>
public enum NoticeGroup
{
    /// <summary>What happens to one's own requests.</summary>
    OwnRequests,

    /// <summary>What waits for one's endorsement, decision or check.</summary>
    Turns,

    /// <summary>What happens to loans, for those who borrow and those who lend.</summary>
    Loans,

    /// <summary>What the portal's administrators look after.</summary>
    Administration,
}

/// <summary>Those whom a kind of notice may come to, and who therefore choose how.</summary>
[Flags]
public enum NoticeAudience
{
    /// <summary>Nobody chooses it: it follows from other choices.</summary>
    Nobody = 0,
    Requesters = 1,
    Endorsers = 2,
    Officers = 4,
    Administrators = 8,

    /// <summary>Those who look after channels.</summary>
    Responsibles = 16,
    Borrowers = 32,
}

/// <summary>The page that a notice leads to.</summary>
public enum NoticePage
{
    Request,

    /// <summary>The form of a request that has not been submitted.</summary>
    Draft,
    Loan,
    Person,
    Organisation,
    Guideline,
    Notices,

    /// <summary>The guidelines that wait for the reader's acknowledgement.</summary>
    Acknowledgement,
}

/// <summary>All that holds for one kind of notice.</summary>
public sealed record NoticeRule
{
    public required NoticeGroup Group { get; init; }

    public required NoticeAudience Audience { get; init; }

    public required NoticePage Page { get; init; }

    /// <summary>Whether it must come by mail: somebody would miss a decision, or keep others waiting, without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it must come at once: tomorrow's digest would be too late. It is required, then.</summary>
    public bool IsUrgent { get; init; }

    public NoticeDelivery Default { get; init; } = NoticeDelivery.AtOnce;

    public IEnumerable<NoticeDelivery> Choices =>
        Enum.GetValues<NoticeDelivery>().Where(delivery => delivery == NoticeDelivery.AtOnce || (!IsUrgent && (delivery != NoticeDelivery.Off || !IsRequired)));

    public bool MayBeOff => Choices.Contains(NoticeDelivery.Off);

    /// <summary>What holds for somebody who has chosen this, or nothing. A choice made before the kind became required, or urgent, gives way.</summary>
    public NoticeDelivery Effective(NoticeDelivery? chosen) => chosen is { } delivery && Choices.Contains(delivery) ? delivery : Default;

    /// <summary>The path of the page that a notice of this kind leads to.</summary>
    public string PathOf(Guid subjectId, string subjectLabel) => Page switch
    {
        NoticePage.Request => $"/requests/{subjectLabel}",
        NoticePage.Draft => $"/requests/drafts/{subjectId}",
        NoticePage.Loan => $"/loans/{subjectLabel}",
        NoticePage.Person => $"/people/{subjectId}",
        NoticePage.Organisation => "/organisation",
        NoticePage.Guideline => $"/guidelines/{subjectId}",
        NoticePage.Notices => "/notices",
        NoticePage.Acknowledgement => "/guidelines/acknowledge",
    };
}
