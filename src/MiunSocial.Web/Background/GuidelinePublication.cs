using MiunSocial.Web.Features.GuidelineWriting;

namespace MiunSocial.Web.Background;

/// <summary>Publishes guidelines that have been set to a time that has come.</summary>
public sealed class GuidelinePublication(GuidelineWorkflow workflow) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => workflow.PublishDueAsync(cancellationToken);
}
