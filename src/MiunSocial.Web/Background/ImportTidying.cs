using MiunSocial.Web.Features.Imports;

namespace MiunSocial.Web.Background;

/// <summary>Takes away the files of old imports, and ends those that nobody has decided about.</summary>
public sealed class ImportTidying(ImportNode node) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => node.TidyAsync(cancellationToken);
}
