using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

internal static class RequestVerbs
{
    /// <summary>Uses a verb with all that it needs, so that only the table can refuse it.</summary>
    public static void Use(this Request request, RequestVerb verb, Actor actor, Policy? policy = null, DateTime? at = null)
    {
        var now = at ?? Moments.Monday;
        policy ??= new Policy();
        Action use = verb switch
        {
            RequestVerb.Submit => () => request.Submit(RequestBuilder.Terms(policy), actor, now),
            RequestVerb.Discard => () => request.Discard(actor, now),
            RequestVerb.Endorse => () => request.Endorse("We stand behind it.", policy, actor, now),
            RequestVerb.Decline => () => request.Decline("We have no time for it.", actor, now),
            RequestVerb.Return => () => request.Return("Who answers in July?", policy, actor, now),
            RequestVerb.Resubmit => () => request.Resubmit(RequestBuilder.Terms(policy), "The office does.", actor, now),
            RequestVerb.Approve => () => request.Approve(Contents.Yes(request.Type), policy, actor, now),
            RequestVerb.Reject => () => request.Reject("An existing channel serves.", actor, now),
            RequestVerb.Confirm => () => request.Confirm(Proposals.Live, actor, now),
            RequestVerb.SendBack => () => request.SendBack("The address is another's.", policy, actor, now),
            RequestVerb.Verify => () => request.Verify(actor, now),
            RequestVerb.Withdraw => () => request.Withdraw("We changed our mind.", actor, now),
            RequestVerb.Expire => () => request.Expire(AfterDeadline(request) ?? now),
        };
        use();
    }

    public static DateTime? AfterDeadline(this Request request) =>
        request.DeadlineOn is { } deadline ? Moments.At(deadline.AddDays(1)) : null;

    /// <summary>A verb that the workflow refuses leaves everything as it was.</summary>
    public static TransitionNotAllowedException AssertRefused(this Request request, Action<Request> use)
    {
        var before = Facts.Of(request);
        var refusal = Assert.Throws<TransitionNotAllowedException>(() => use(request));
        Assert.Equal(before, Facts.Of(request));
        return refusal;
    }

    /// <summary>A verb without what it needs leaves everything as it was.</summary>
    public static void AssertLacking(this Request request, Action<Request> use)
    {
        var before = Facts.Of(request);
        Assert.ThrowsAny<ArgumentException>(() => use(request));
        Assert.Equal(before, Facts.Of(request));
    }
}
