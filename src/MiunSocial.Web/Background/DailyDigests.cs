namespace MiunSocial.Web.Background;

/// <summary>Has the daily digests made soon after seven. Each notice knows its morning, so asking more often makes no more of them.</summary>
public sealed class DailyDigests(DigestMails digests) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => digests.SendDueAsync(cancellationToken);
}
