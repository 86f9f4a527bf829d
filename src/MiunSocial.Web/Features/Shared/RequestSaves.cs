using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Saves what was done to a request or said about it, with its notices. Whoever lost a race starts over from what is there now.</summary>
public sealed class RequestSaves(RequestNotices notices, RetriedSaves saves)
{
    /// <summary>The result, with the notices of the step that was just made added to the unit of work.</summary>
    public async Task<RequestResult> WithNoticesAsync(Request request, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        if (problems.Count > 0)
        {
            return new RequestResult.Invalid(problems);
        }
        if (request.Events.Any(happened => RequestTransitions.IsStep(happened.Kind)))
        {
            await notices.AddForLatestStepAsync(request, cancellationToken);
        }
        return new RequestResult.Done(request);
    }

    public Task<RequestResult> SaveAsync(Func<Task<RequestResult>> act, CancellationToken cancellationToken) =>
        saves.SaveAsync(act, result => result is RequestResult.Done, cancellationToken);
}
