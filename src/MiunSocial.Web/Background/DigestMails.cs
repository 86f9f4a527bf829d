using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Background;

/// <summary>Makes the daily digests, which the outbox then sends like any other mail.</summary>
public sealed class DigestMails(OutboxDigests digests, TimeProvider clock)
{
    /// <summary>Gathers what is due: from seven in the morning of a working day on, what was kept before. At other times nothing is.</summary>
    /// <returns>How many digests were made.</returns>
    public Task<int> SendDueAsync(CancellationToken cancellationToken) =>
        digests.GatherDueAsync(clock.GetUtcNow().UtcDateTime, cancellationToken);
}
