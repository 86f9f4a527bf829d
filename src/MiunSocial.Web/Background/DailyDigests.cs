using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Has the daily digests made soon after seven. Each notice knows its morning, so asking more often makes no more of them.</summary>
public sealed class DailyDigests(
    IServiceScopeFactory scopes, SchemaStatus schema, JobMetrics metrics, TimeProvider clock, ILogger<DailyDigests> log)
    : ScheduledWork(scopes, schema, metrics, clock, log)
{
    protected override string Job => "daily-digests";

    protected override TimeSpan Interval => TimeSpan.FromMinutes(5);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<DigestMails>().SendDueAsync(cancellationToken);
}
