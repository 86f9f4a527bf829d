using MiunSocial.Data;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>What queues are told apart and ordered by; read from the database, or measured in memory where a search has found a few.</summary>
internal sealed record QueueRecord
{
    public required Guid Id { get; init; }

    public required RequestState State { get; init; }

    public required RequestType Type { get; init; }

    public required Guid RequesterId { get; init; }

    public required Guid? AssigneeId { get; init; }

    public required Guid UnitId { get; init; }

    public required Guid? EndorsingUnitId { get; init; }

    public required AnswerFrom? AwaitsAnswerFrom { get; init; }

    public required DateOnly? ReplyDueOn { get; init; }

    public required DateOnly? DeadlineOn { get; init; }

    public required DateTime? SubmittedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required DateTime? EndedAt { get; init; }

    /// <summary>Whether the reader has approved it since it last came to review: then it waits for another officer.</summary>
    public required bool HasReadersApproval { get; init; }

    /// <summary>Empty unless the order is by unit.</summary>
    public required string UnitPath { get; init; }

    /// <param name="reader">Who looks at the queue.</param>
    public static IQueryable<QueueRecord> Of(IQueryable<Request> requests, Guid? reader) => requests.Select(request => new QueueRecord
    {
        Id = request.Id,
        State = request.State,
        Type = request.Type,
        RequesterId = request.RequesterId,
        AssigneeId = request.AssigneeId,
        UnitId = request.UnitId,
        EndorsingUnitId = request.EndorsingUnitId,
        AwaitsAnswerFrom = request.AwaitsAnswerFrom,
        ReplyDueOn = request.ReplyDueOn,
        DeadlineOn = request.DeadlineOn,
        SubmittedAt = request.SubmittedAt,
        ChangedAt = request.ChangedAt,
        EndedAt = request.EndedAt,
        HasReadersApproval = request.Steps.Any(own => own.ActorId == reader && own.Verb == RequestVerb.Approve
            && !request.Steps.Any(later => later.Number > own.Number && later.Verb != RequestVerb.Approve)),
        UnitPath = "",
    });

    public static IQueryable<QueueRecord> WithUnits(IQueryable<Request> requests, PortalDbContext db, Guid? reader) =>
        from request in requests
        join unit in db.Units on request.UnitId equals unit.Id
        select new QueueRecord
        {
            Id = request.Id,
            State = request.State,
            Type = request.Type,
            RequesterId = request.RequesterId,
            AssigneeId = request.AssigneeId,
            UnitId = request.UnitId,
            EndorsingUnitId = request.EndorsingUnitId,
            AwaitsAnswerFrom = request.AwaitsAnswerFrom,
            ReplyDueOn = request.ReplyDueOn,
            DeadlineOn = request.DeadlineOn,
            SubmittedAt = request.SubmittedAt,
            ChangedAt = request.ChangedAt,
            EndedAt = request.EndedAt,
            HasReadersApproval = request.Steps.Any(own => own.ActorId == reader && own.Verb == RequestVerb.Approve
                && !request.Steps.Any(later => later.Number > own.Number && later.Verb != RequestVerb.Approve)),
            UnitPath = unit.Path,
        };
}
