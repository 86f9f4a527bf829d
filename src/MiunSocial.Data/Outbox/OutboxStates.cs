namespace MiunSocial.Data.Outbox;

/// <summary>The states of notices' mails as queries.</summary>
public static class OutboxStates
{
    /// <summary>Those to be sent as soon as can be, tried before or not.</summary>
    public static IQueryable<OutboxMessage> Waiting(this IQueryable<OutboxMessage> messages) =>
        messages.Where(message => message.SentAt == null && message.DueAt != null && !message.IsForDigest);

    /// <summary>Those that wait after an attempt that failed by their own fault.</summary>
    public static IQueryable<OutboxMessage> Failing(this IQueryable<OutboxMessage> messages) =>
        messages.Waiting().Where(message => message.Problem != null);

    /// <summary>Those that nobody tries again unless told to.</summary>
    public static IQueryable<OutboxMessage> Dead(this IQueryable<OutboxMessage> messages) =>
        messages.Where(message => message.GaveUpAt != null);
}
