namespace MiunSocial.Web.Background;

/// <summary>What a job does in its turn. Its scope is the run's; which node's turn it is has been settled before.</summary>
public interface IScheduledWork
{
    /// <summary>Stops between two things when it is told to: another node then goes on.</summary>
    /// <returns>How many things it did, in the job's own measure.</returns>
    Task<int> RunAsync(CancellationToken cancellationToken);
}
