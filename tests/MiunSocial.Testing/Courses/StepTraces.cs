using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Courses;

/// <summary>
/// What each step of a request for a new account leaves behind. It says again what the portal's own code says, on purpose:
/// the two are held against each other.
/// </summary>
public static class StepTraces
{
    /// <summary>Of the request; a returned request is answered with a changed form.</summary>
    public static IEnumerable<HistoryKind> History(RequestStep step) => step.Verb switch
    {
        RequestVerb.Submit => [HistoryKind.RequestStarted, HistoryKind.RequestSubmitted],
        RequestVerb.Resubmit => [HistoryKind.RequestEdited, HistoryKind.RequestResubmitted],
        RequestVerb.Endorse => [HistoryKind.RequestEndorsed],
        RequestVerb.Decline => [HistoryKind.RequestDeclined],
        RequestVerb.Return => [HistoryKind.RequestReturned],
        RequestVerb.Approve => [HistoryKind.RequestApproved, HistoryKind.ChannelPlanned],
        RequestVerb.Reject => [HistoryKind.RequestRejected],
        RequestVerb.Confirm => [HistoryKind.RequestConfirmed],
        RequestVerb.SendBack => [HistoryKind.RequestSentBack],
        RequestVerb.Verify => [HistoryKind.RequestVerified, HistoryKind.ChannelActivated],
        RequestVerb.Withdraw when step.From == RequestState.Setup => [HistoryKind.RequestWithdrawn, HistoryKind.ChannelCancelled],
        RequestVerb.Withdraw => [HistoryKind.RequestWithdrawn],
        RequestVerb.Discard or RequestVerb.Expire => throw new ArgumentException($"Nothing here leads to {step.Verb}.", nameof(step)),
    };

    /// <summary>Nobody is told of what they did themselves, except the receipt of a submission.</summary>
    public static IEnumerable<(NoticeKind Kind, Guid Recipient)> Notices(KeptCourse course, RequestStep step, TurnHolders holders) =>
        from told in Told(course, step, holders)
        from recipient in told.Recipients
        where recipient != step.ActorId || told.Kind == NoticeKind.RequestReceived
        select (told.Kind, recipient);

    private static IEnumerable<(NoticeKind Kind, IEnumerable<Guid> Recipients)> Told(KeptCourse course, RequestStep step, TurnHolders holders)
    {
        IEnumerable<Guid> requester = [course.RequesterId];
        IEnumerable<Guid> head = course.EndorsingUnitId is { } unit && holders.HeadByUnit.TryGetValue(unit, out var id) ? [id] : [];
        return step.Verb switch
        {
            RequestVerb.Submit => [(NoticeKind.RequestReceived, requester), (NoticeKind.EndorsementAsked, head)],
            RequestVerb.Resubmit => [(NoticeKind.RequestReceived, requester), (NoticeKind.ReviewAsked, holders.Officers)],
            RequestVerb.Endorse => [(NoticeKind.RequestEndorsed, requester), (NoticeKind.ReviewAsked, holders.Officers)],
            RequestVerb.Decline => [(NoticeKind.RequestDeclined, requester)],
            RequestVerb.Return => [(NoticeKind.RequestReturned, requester)],
            RequestVerb.Approve => [(step.To == RequestState.Setup ? NoticeKind.AccountToCreate : NoticeKind.RequestApproved, requester)],
            RequestVerb.Reject => [(NoticeKind.RequestRejected, requester)],
            RequestVerb.Confirm => [(NoticeKind.VerificationAsked, holders.Officers)],
            RequestVerb.SendBack => [(NoticeKind.RequestSentBack, requester)],
            RequestVerb.Verify => [(NoticeKind.RequestVerified, requester)],
            RequestVerb.Withdraw => [(NoticeKind.RequestWithdrawn, step.From == RequestState.Endorsement ? head : holders.Officers)],
            RequestVerb.Discard or RequestVerb.Expire => throw new ArgumentException($"Nothing here leads to {step.Verb}.", nameof(step)),
        };
    }
}
