using MiunSocial.Web.Features.Loans;

namespace MiunSocial.Web.Background;

/// <summary>Ends loans whose days passed unused, reminds of those that begin or end, and tells officers of accounts that should be safe again and are not.</summary>
public sealed class LoanReminderJob(LoanReminding reminding, LoanLapsing lapsing) : IScheduledWork
{
    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        await lapsing.LapseDueAsync(cancellationToken) + await reminding.RemindDueAsync(cancellationToken);
}
