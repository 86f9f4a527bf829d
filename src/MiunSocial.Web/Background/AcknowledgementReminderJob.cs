using MiunSocial.Web.Features.Acknowledgements;

namespace MiunSocial.Web.Background;

/// <summary>Reminds of guidelines that have waited for an acknowledgement for as long as the policy says.</summary>
public sealed class AcknowledgementReminderJob(AcknowledgementReminding reminding) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => reminding.RemindDueAsync(cancellationToken);
}
