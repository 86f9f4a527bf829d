using MiunSocial.Web.Features.Acknowledgements;

namespace MiunSocial.Web.Background;

/// <summary>Asks those responsible for channels to acknowledge guidelines, soon after a new version or a new responsible.</summary>
public sealed class AcknowledgementAskingJob(AcknowledgementReminding reminding) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => reminding.AskAsync(cancellationToken);
}
