namespace MiunSocial.Web.Features.Approvals;

/// <summary>The orders of queues, in a part of one and in the whole. Both end with the id, so that no request is on two pages.</summary>
internal static class QueueOrdering
{
    /// <summary>In the order of an index, which knows nothing of days that are not there: in each part all have one, or none has.</summary>
    public static IQueryable<QueueRecord> OrderedPart(this IQueryable<QueueRecord> records, string queue, QueueOrder? order) => (order ?? QueueOrder.Due) switch
    {
        QueueOrder.Submitted => records.OrderByDescending(one => one.SubmittedAt).ThenByDescending(one => one.Id),
        QueueOrder.Changed => records.OrderByDescending(one => one.ChangedAt).ThenByDescending(one => one.Id),
        QueueOrder.Unit => records.OrderBy(one => one.UnitPath).ThenBy(one => one.ReplyDueOn).ThenBy(one => one.Id),
        QueueOrder.Due => queue switch
        {
            DeskQueue.Ended => records.OrderByDescending(one => one.EndedAt).ThenByDescending(one => one.Id),
            DeskQueue.All => records.OrderByDescending(one => one.SubmittedAt).ThenByDescending(one => one.Id),
            DeskQueue.Others => records.OrderBy(one => one.DeadlineOn).ThenBy(one => one.Id),
            DeskQueue.Endorse => records.OrderBy(one => one.SubmittedAt).ThenBy(one => one.Id),
            _ => records.OrderBy(one => one.ReplyDueOn).ThenBy(one => one.Id),
        },
    };

    /// <summary>Parts together: what has no day comes after what has one, whichever the database thinks first.</summary>
    public static IQueryable<QueueRecord> OrderedWhole(this IQueryable<QueueRecord> records, string queue, QueueOrder? order) =>
        (order ?? QueueOrder.Due, queue) switch
        {
            (QueueOrder.Due, DeskQueue.Others) => records.OrderBy(one => one.DeadlineOn == null).ThenBy(one => one.DeadlineOn).ThenBy(one => one.Id),
            (QueueOrder.Due, DeskQueue.Mine or DeskQueue.Anyone or DeskQueue.Answer) => records.OrderBy(one => one.ReplyDueOn == null).ThenBy(one => one.ReplyDueOn).ThenBy(one => one.Id),
            _ => records.OrderedPart(queue, order),
        };
}
