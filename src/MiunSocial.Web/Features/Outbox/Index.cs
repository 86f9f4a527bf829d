using MiunSocial.Data.Outbox;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Outbox;

/// <summary>One page of the notices in one view, the latest first.</summary>
public sealed record Index
{
    public required IReadOnlyList<OutboxView> Views { get; init; }

    public required OutboxView Current { get; init; }

    public required IReadOnlyList<Notice> Notices { get; init; }

    public required Pager Pager { get; init; }

    public bool HasDead => Views.Any(view => view is { Key: OutboxView.Dead, Count: > 0 });
}

/// <param name="Key">In the address and in the text keys.</param>
/// <param name="Count">Null where nobody need know how many there are.</param>
public sealed record OutboxView(string Key, int? Count)
{
    public const string All = "all";
    public const string Waiting = "waiting";
    public const string Failing = "failing";
    public const string Dead = "dead";
}

/// <summary>What has become of a notice's mail.</summary>
public enum MailState
{
    Sent,
    Waiting,
    Failing,
    Dead,
    ForDigest,
    InDigest,
    NotWanted,
}

public sealed record Notice
{
    public required Guid Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>What people call the record that the notice is about.</summary>
    public required string Subject { get; init; }

    public required Guid RecipientId { get; init; }

    public required string Recipient { get; init; }

    public required string Email { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public required DateTime? SentAt { get; init; }

    /// <summary>UTC; null where nothing more is to be done.</summary>
    public required DateTime? DueAt { get; init; }

    public required DateTime? GaveUpAt { get; init; }

    public required bool IsForDigest { get; init; }

    public required Guid? DigestId { get; init; }

    public required int Attempts { get; init; }

    public required MailProblem? Problem { get; init; }

    public required int? ProblemCode { get; init; }

    /// <summary>Whether it is about a person, who then gets a one-time link from their own page.</summary>
    public bool IsAboutPerson => Kind == NoticeKind.PasswordResetAsked;

    public MailState State =>
        SentAt is not null ? MailState.Sent
        : GaveUpAt is not null ? MailState.Dead
        : DigestId is not null ? MailState.InDigest
        : DueAt is null ? MailState.NotWanted
        : IsForDigest ? MailState.ForDigest
        : Problem is not null ? MailState.Failing
        : MailState.Waiting;
}
