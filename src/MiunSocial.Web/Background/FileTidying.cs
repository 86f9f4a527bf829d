using MiunSocial.Data.Files;

namespace MiunSocial.Web.Background;

/// <summary>Takes away what files held that nothing names any more, such as those of a draft that was discarded.</summary>
public sealed class FileTidying(FileStore files, TimeProvider clock) : IScheduledWork
{
    public Task<int> RunAsync(CancellationToken cancellationToken) => files.RemoveUnnamedAsync(clock.GetUtcNow().UtcDateTime, cancellationToken);
}
