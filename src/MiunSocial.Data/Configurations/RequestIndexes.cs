using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Data.Configurations;

/// <summary>
/// An index for each order in which requests are listed, so that the first page of a queue reads as many rows however long the queue is.
/// Each begins with what the list holds to one value and goes on with what it is ordered by.
/// </summary>
internal static class RequestIndexes
{
    public static void AddTo(EntityTypeBuilder<Request> builder)
    {
        builder.HasIndex(request => request.Reference).IsUnique();

        // The queues, by their four orders.
        builder.HasIndex(request => new { request.State, request.ReplyDueOn, request.Id });
        builder.HasIndex(request => new { request.State, request.DeadlineOn, request.Id });
        builder.HasIndex(request => new { request.State, request.SubmittedAt, request.Id });
        builder.HasIndex(request => new { request.State, request.ChangedAt, request.Id });
        builder.HasIndex(request => new { request.AssigneeId, request.State, request.ReplyDueOn, request.Id });
        builder.HasIndex(request => new { request.EndorsingUnitId, request.State, request.SubmittedAt });
        // All that have ended, and all that were ever submitted.
        builder.HasIndex(request => new { request.EndedAt, request.Id });
        builder.HasIndex(request => new { request.SubmittedAt, request.Id });
        builder.HasIndex(request => new { request.ChangedAt, request.Id });

        // One's own.
        builder.HasIndex(request => new { request.RequesterId, request.ChangedAt });
        builder.HasIndex(request => new { request.RequesterId, request.State, request.DeadlineOn });

        // What was decided earlier of a unit or a channel.
        builder.HasIndex(request => new { request.UnitId, request.EndedAt });
        builder.HasIndex(request => new { request.ChannelId, request.EndedAt });

        // What jobs look for, and whose answer is waited for.
        builder.HasIndex(request => request.DeadlineOn);
        builder.HasIndex(request => request.FollowUpOn);
        builder.HasIndex(request => request.AwaitsAnswerFrom);
    }
}
