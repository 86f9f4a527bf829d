using MiunSocial.Web.Features.Imports;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Background;

/// <summary>Takes away the files of old imports, and ends those that nobody has decided about.</summary>
public sealed class ImportTidying(
    IServiceScopeFactory scopes, SchemaStatus schema, JobMetrics metrics, TimeProvider clock, ILogger<ImportTidying> log)
    : ScheduledWork(scopes, schema, metrics, clock, log)
{
    protected override string Job => "import-tidying";

    protected override TimeSpan Interval => TimeSpan.FromDays(1);

    protected override Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<ImportNode>().TidyAsync(cancellationToken);
}
