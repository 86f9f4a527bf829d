using MiunSocial.Web.Features.Requests;

namespace MiunSocial.Web.Background;

/// <summary>Ends requests whose requester did not answer in time.</summary>
public sealed class RequestExpiry(RequestWorkflow workflow) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => workflow.ExpireDueAsync(cancellationToken);
}
