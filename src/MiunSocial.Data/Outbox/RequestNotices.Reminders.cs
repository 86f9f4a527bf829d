using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Outbox;

/// <summary>Who is reminded of a request. The rows are added to the unit of work that saves that they were.</summary>
public sealed partial class RequestNotices
{
    public async Task AddReminderAsync(RemindedRequest request, DueReminder reminder, DateTime now, CancellationToken cancellationToken)
    {
        db.RequestReminders.Add(new() { RequestId = request.Id, Kind = reminder.Kind, On = reminder.On, At = now });
        var (kind, recipients) = await WhoAsync(request, reminder.Kind, now, cancellationToken);
        db.Outbox.AddRange(recipients.Select(recipient => NoticeOf(kind, request.Id, request.Label, recipient, now)));
    }

    private async Task<(NoticeKind Kind, IReadOnlyList<Guid> Recipients)> WhoAsync(
        RemindedRequest request, RequestReminder reminder, DateTime now, CancellationToken cancellationToken) => reminder switch
        {
            RequestReminder.ExpiresWithinAWeek => (NoticeKind.RequestExpiresWithinAWeek, [request.RequesterId]),
            RequestReminder.ExpiresWithinADay => (NoticeKind.RequestExpiresWithinADay, [request.RequesterId]),
            RequestReminder.DraftRemovalNears => (NoticeKind.DraftRemovalNears, [request.RequesterId]),
            RequestReminder.ReplyDueSoon => (NoticeKind.ReplyDueSoon, await DecidersAsync(request, cancellationToken)),
            RequestReminder.ReplyOverdue => (NoticeKind.ReplyOverdue, await DecidersAsync(request, cancellationToken)),
            RequestReminder.ActionOverdue => (NoticeKind.ActionOverdue, await PartiesAsync(request, cancellationToken)),
            RequestReminder.FollowUpDue => (NoticeKind.FollowUpDue, await PartiesAsync(request, cancellationToken)),
            RequestReminder.EndorsementWaits => await EndorsersOrAdministratorsAsync(request, now, cancellationToken),
            RequestReminder.StandInBegins => (NoticeKind.EndorsementAsked, await BeginnersAsync(request, now, cancellationToken)),
        };

    /// <summary>Those whose dates begin today and who have not been asked before, as the head, by dates that go on, or since they were added today.</summary>
    private async Task<IReadOnlyList<Guid>> BeginnersAsync(RemindedRequest request, DateTime now, CancellationToken cancellationToken)
    {
        var today = SwedishCalendar.DayOf(now);
        var asked = db.Outbox.Where(notice => notice.SubjectId == request.Id && notice.Kind == NoticeKind.EndorsementAsked).Select(notice => notice.RecipientId);
        var beginners = db.Units.Where(unit => unit.Id == request.EndorsingUnitId)
            .SelectMany(unit => unit.StandIns)
            .Where(standIn => standIn.From == today && !asked.Contains(standIn.PersonId))
            .Select(standIn => standIn.PersonId);
        return await Endorsers(request.EndorsingUnitId, request.RequesterId, now).Where(id => beginners.Contains(id)).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> DecidersAsync(RemindedRequest request, CancellationToken cancellationToken) =>
        await db.DecidersOf(request.RequesterId).ToListAsync(cancellationToken);

    /// <summary>Who asked, and the officer who has it; all officers where nobody has who still is one.</summary>
    private async Task<IReadOnlyList<Guid>> PartiesAsync(RemindedRequest request, CancellationToken cancellationToken) =>
        [request.RequesterId, .. await db.OfficersOfAsync(request.RequesterId, request.AssigneeId, cancellationToken)];

    private async Task<(NoticeKind Kind, IReadOnlyList<Guid> Recipients)> EndorsersOrAdministratorsAsync(
        RemindedRequest request, DateTime now, CancellationToken cancellationToken)
    {
        var endorsers = await Endorsers(request.EndorsingUnitId, request.RequesterId, now).ToListAsync(cancellationToken);
        return endorsers.Count > 0
            ? (NoticeKind.EndorsementReminder, endorsers)
            : (NoticeKind.HeadMissing, await WithRole(Role.Administrator).ToListAsync(cancellationToken));
    }
}

/// <summary>What a reminder says of its request, and whom it concerns.</summary>
public sealed record RemindedRequest
{
    public required Guid Id { get; init; }

    public required string Label { get; init; }

    public required Guid RequesterId { get; init; }

    public required Guid? EndorsingUnitId { get; init; }

    public required Guid? AssigneeId { get; init; }
}
