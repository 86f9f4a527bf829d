using MiunSocial.Web.Features.Drafts;

namespace MiunSocial.Web.Background;

/// <summary>Removes old drafts, once their writers have been warned.</summary>
public sealed class DraftRemovalJob(DraftRemoval draftRemoval) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => draftRemoval.RemoveOldAsync(cancellationToken);
}
