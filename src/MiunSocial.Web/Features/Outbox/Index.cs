using MiunSocial.Data.Outbox;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Outbox;

/// <summary>One page of the notices, the latest first.</summary>
public sealed record Index
{
    public required IReadOnlyList<Notice> Notices { get; init; }

    public required Pager Pager { get; init; }
}

public sealed record Notice
{
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

    /// <summary>Whether it is about a person, who then gets a one-time link from their own page.</summary>
    public bool IsAboutPerson => Kind == NoticeKind.PasswordResetAsked;
}
