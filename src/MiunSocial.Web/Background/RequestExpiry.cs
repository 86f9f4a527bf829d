using MiunSocial.Web.Features.Requests;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Ends requests whose requester did not answer in time.</summary>
public sealed class RequestExpiry(
    IServiceScopeFactory scopes, SchemaStatus schema, JobMetrics metrics, TimeProvider clock, ILogger<RequestExpiry> log)
    : ScheduledWork(scopes, schema, metrics, clock, log)
{
    protected override string Job => "request-expiry";

    protected override TimeSpan Interval => TimeSpan.FromHours(1);

    protected override Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<RequestWorkflow>().ExpireDueAsync(cancellationToken);
}
