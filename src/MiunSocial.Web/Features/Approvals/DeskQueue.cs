using System.Linq.Expressions;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>A queue of the desk: one or a few parts, each of which an index holds together and in order.</summary>
/// <param name="Key">In addresses and in text keys.</param>
internal sealed record DeskQueue(string Key, IReadOnlyList<Expression<Func<QueueRecord, bool>>> Parts)
{
    public const string Endorse = "endorse";
    public const string Mine = "mine";
    public const string Anyone = "anyone";
    public const string Decide = "decide";
    public const string Verify = "verify";
    public const string Answer = "answer";
    public const string Late = "late";
    public const string Others = "others";
    public const string Ended = "ended";
    public const string All = "all";

    /// <summary>The queues that are there for the person, the nearest first.</summary>
    public static IReadOnlyList<DeskQueue> Of(Actor actor, DateOnly today)
    {
        var endorsing = Endorsing(actor);
        return
        [
            .. endorsing.Count > 0 ? [new(Endorse, endorsing)] : Array.Empty<DeskQueue>(),
            .. actor.Is(Role.Officer) ? OfOfficers(actor.PersonId, endorsing, today) : [],
        ];
    }

    private static IReadOnlyList<Expression<Func<QueueRecord, bool>>> Endorsing(Actor actor)
    {
        var me = actor.PersonId;
        return actor.Is(Role.Staff)
            ? [.. actor.EndorsesFor.Order().Select(unit => Part(one => one.EndorsingUnitId == unit && one.State == RequestState.Endorsement && one.RequesterId != me))]
            : [];
    }

    /// <summary>Nobody decides or verifies their own request, and nobody approves twice.</summary>
    private static IEnumerable<DeskQueue> OfOfficers(Guid? me, IReadOnlyList<Expression<Func<QueueRecord, bool>>> endorsing, DateOnly today)
    {
        // What ended before can be answered no more.
        var stillOpen = today.AddDays(-ConversationStanding.DaysAfterEnd).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return
        [
            new(Mine,
            [
                one => one.AssigneeId == me && one.State == RequestState.Review && one.RequesterId != me && !one.HasReadersApproval,
                one => one.AssigneeId == me && one.State == RequestState.Verification && one.RequesterId != me,
                .. endorsing,
            ]),
            new(Anyone,
            [
                one => one.AssigneeId == null && one.State == RequestState.Review && one.RequesterId != me && !one.HasReadersApproval,
                one => one.AssigneeId == null && one.State == RequestState.Verification && one.RequesterId != me,
            ]),
            new(Decide, [one => one.State == RequestState.Review && one.RequesterId != me && !one.HasReadersApproval]),
            new(Verify, [one => one.State == RequestState.Verification && one.RequesterId != me]),
            new(Answer,
            [
                one => one.AwaitsAnswerFrom == AnswerFrom.Officers && one.RequesterId != me && (one.EndedAt == null || one.EndedAt > stillOpen),
            ]),
            new(Late, [one => one.State == RequestState.Review && one.RequesterId != me && one.ReplyDueOn < today]),
            new(Others,
            [
                one => one.State == RequestState.Endorsement,
                one => one.State == RequestState.Completion,
                one => one.State == RequestState.Setup,
            ]),
            new(Ended, [one => one.EndedAt != null]),
            new(All, [one => one.SubmittedAt != null]),
        ];
    }

    private static Expression<Func<QueueRecord, bool>> Part(Expression<Func<QueueRecord, bool>> part) => part;
}
