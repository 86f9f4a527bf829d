using Microsoft.Extensions.Options;
using MiunSocial.Web.Features.Links;
using MiunSocial.Web.Links;

namespace MiunSocial.Web.Background;

/// <summary>Checks the links whose turn it is: some hosts at the same time, each host one at a time. Every check is kept as soon as it ends.</summary>
public sealed partial class LinkChecks(
    IServiceScopeFactory scopes, LinkWorkflow workflow, IOptions<LinkCheckOptions> options, ILogger<LinkChecks> log) : IScheduledWork
{
    /// <summary>Well before the lease runs out; what is left is taken at the next turn.</summary>
    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(10);

    private int _checked;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await workflow.DueAsync(options.Value.ChecksPerRound, cancellationToken);
        using var round = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        round.CancelAfter(LongestRound);
        try
        {
            await Parallel.ForEachAsync(
                due.GroupBy(link => HostOf(link.Address)),
                new ParallelOptions { MaxDegreeOfParallelism = options.Value.HostsAtOnce, CancellationToken = round.Token },
                async (host, stop) => await CheckHostAsync(host, stop));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnfinished(due.Count);
        }
        await workflow.ForgetOldAsync(cancellationToken);
        return _checked;
    }

    private async Task CheckHostAsync(IEnumerable<DueLink> links, CancellationToken cancellationToken)
    {
        foreach (var link in links)
        {
            await using var scope = scopes.CreateAsyncScope();
            var own = scope.ServiceProvider.GetRequiredService<LinkWorkflow>();
            if ((await own.CheckAsync(link.ChannelId, cancellationToken)).End == CheckEnd.AskedToWait)
            {
                return;
            }
            Interlocked.Increment(ref _checked);
        }
    }

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : "";

    [LoggerMessage(LogLevel.Information, "Not all of {Count} links could be checked in time; the others have their turn next")]
    private partial void LogUnfinished(int count);
}
