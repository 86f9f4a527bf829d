using MiunSocial.Data.Loans;

namespace MiunSocial.Web.Background;

/// <summary>Forgets who borrowed, once the policy's time has passed.</summary>
public sealed class BorrowerRemoval(LoanBorrowers borrowers, TimeProvider clock) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => borrowers.ForgetAsync(clock.GetUtcNow().UtcDateTime, cancellationToken);
}
