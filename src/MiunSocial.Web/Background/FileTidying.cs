using MiunSocial.Data.Files;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Takes away what files held that nothing names any more, such as those of a draft that was discarded.</summary>
public sealed class FileTidying(
    IServiceScopeFactory scopes, SchemaStatus schema, JobMetrics metrics, TimeProvider clock, ILogger<FileTidying> log)
    : ScheduledWork(scopes, schema, metrics, clock, log)
{
    protected override string Job => "file-tidying";

    protected override TimeSpan Interval => TimeSpan.FromDays(1);

    protected override Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<FileStore>().RemoveUnnamedAsync(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken);
}
