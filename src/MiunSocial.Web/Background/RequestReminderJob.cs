using MiunSocial.Web.Features.Requests;

namespace MiunSocial.Web.Background;

/// <summary>Reminds whoever's turn it is before a promise or a deadline runs out.</summary>
public sealed class RequestReminderJob(RequestReminding requestReminding) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => requestReminding.RemindDueAsync(cancellationToken);
}
