using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Records;

/// <summary>Gathers all that is known of a request, as far as its reader may see it.</summary>
public sealed class RecordQueries(PortalDbContext db, SignedIn signedIn, RequestContents contents)
{
    /// <returns>Null if there is no such request for the reader.</returns>
    public async Task<RequestRecord?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var reader = await signedIn.GetAsync(cancellationToken);
        var request = await db.Requests.AsNoTracking().AsSplitQuery().VisibleTo(reader)
            .SingleOrDefaultAsync(one => one.Reference == reference, cancellationToken);
        if (request is null)
        {
            return null;
        }
        var seesNotes = request.Conversation.SeesNotes(reader.Actor);
        var around = await AroundAsync(request, cancellationToken);
        var messages = await MessagesAsync(request.Id, seesNotes, cancellationToken);
        return new()
        {
            Reference = reference,
            RecordNumber = request.RecordNumber,
            Type = request.Type,
            Title = request.Title,
            State = request.State,
            Unit = around.Unit.In(TextsSetup.CurrentLanguage),
            EndorsingUnit = request.Steps.Any(step => step.To == RequestState.Endorsement) ? around.EndorsingUnit : null,
            Requester = around.Requester,
            Officer = seesNotes ? around.Officer : null,
            SubmittedAt = request.SubmittedAt!.Value,
            ReplyDueOn = request.ReplyDueOn,
            EndedAt = request.EndedAt,
            Follows = around.Follows,
            Channel = around.Channel,
            ChannelName = around.ChannelName,
            Account = request.LiveAccount is { } account ? AccountOf(account) : null,
            Content = await contents.OfAsync(request.Content, cancellationToken),
            Guidelines = await GuidelinesAsync(request.Guidelines, cancellationToken),
            Course = [.. request.Steps.OrderBy(step => step.Number).Select(step => StepOf(step, request.Standing))],
            Undertakings = UndertakingsOf(request),
            FollowUpOn = request.FollowUpOn,
            Consents = [.. request.Consents.Select(one => new RecordedConsent(one.Part, one.Name, one.GivenAt))],
            Messages = [.. messages.Select((message, place) => MessageOf(message, place + 1))],
            Files = await FilesAsync(request.Id, seesNotes, messages, cancellationToken),
            History = seesNotes ? await HistoryAsync(request.Id, cancellationToken) : null,
            TakenAt = signedIn.Now,
            IsOwn = reader.Actor.PersonId == request.RequesterId,
        };
    }

    private static CourseStep StepOf(RequestStep step, RequestStanding standing) => new()
    {
        Number = step.Number,
        Verb = step.Verb,
        From = step.From,
        To = step.To,
        At = step.At,
        By = step.ActorName,
        Text = step.Text,
        HasLapsed = standing.HasLapsed(step),
    };

    private static RecordedAccount AccountOf(LiveAccount account) => new()
    {
        Address = account.Address,
        Handle = account.Handle,
        PlatformAccountId = account.PlatformAccountId,
        HasTwoStepSignIn = account.HasTwoStepSignIn,
        Administrators = [.. account.Administrators.Select(person => new RecordedAdministrator(person.Name, person.Email, person.Affiliation))],
    };

    private static IReadOnlyList<RecordedUndertaking> UndertakingsOf(Request request)
    {
        var binding = request.BindingUndertakings.Select(one => one.Number).ToHashSet();
        return
        [
            .. request.Undertakings.Select(one =>
                new RecordedUndertaking(one.StepNumber, binding.Contains(one.Number), one.Text, one.Who, one.DueOn, one.MetAt, one.MetByName)),
        ];
    }

    private static RecordedMessage MessageOf(RequestMessage message, int number) => new()
    {
        Number = number,
        At = message.CreatedAt,
        By = message.AuthorName,
        Party = message.Party,
        IsInternal = message.IsInternal,
        AwaitsAnswerFrom = message.AwaitsAnswerFrom,
        Text = message.Text,
    };

    private Task<Around> AroundAsync(Request request, CancellationToken cancellationToken) => (
        from unit in db.Units
        where unit.Id == request.UnitId
        select new Around
        {
            Unit = unit.Name,
            EndorsingUnitSv = db.Units.Where(one => one.Id == request.EndorsingUnitId).Select(one => one.Name.Sv).FirstOrDefault(),
            EndorsingUnitEn = db.Units.Where(one => one.Id == request.EndorsingUnitId).Select(one => one.Name.En).FirstOrDefault(),
            Officer = db.Users.Where(person => person.Id == request.AssigneeId).Select(person => person.DisplayName).FirstOrDefault(),
            Requester = db.Users.Where(person => person.Id == request.RequesterId).Select(person => person.DisplayName).First(),
            Follows = db.Requests.Where(one => one.Id == request.FollowsId).Select(one => one.Reference).FirstOrDefault(),
            Channel = db.Channels.Where(one => one.Id == request.ChannelId).Select(one => one.Slug).FirstOrDefault(),
            ChannelName = db.Channels.Where(one => one.Id == request.ChannelId).Select(one => one.Name).FirstOrDefault(),
        }).SingleAsync(cancellationToken);

    private async Task<IReadOnlyList<ReadGuideline>> GuidelinesAsync(IReadOnlyList<AcceptedGuideline> accepted, CancellationToken cancellationToken)
    {
        var ids = accepted.Select(one => one.GuidelineId).ToArray();
        var language = TextsSetup.CurrentLanguage;
        var known = ids.Length == 0
            ? []
            : await db.Guidelines.AsNoTracking().Where(one => ids.Contains(one.Id)).OrderBy(one => one.Position)
                .SelectMany(one => one.Versions, (one, version) => new { one.Id, one.Slug, version.Number, version.Major, version.Minor, version.Title })
                .ToListAsync(cancellationToken);
        return
        [
            .. known.Where(one => accepted.Contains(new(one.Id, one.Number))).Select(one => new ReadGuideline(one.Slug, one.Title.In(language), GuidelineVersion.LabelOf(one.Major, one.Minor))),
        ];
    }

    private Task<List<RequestMessage>> MessagesAsync(Guid requestId, bool seesNotes, CancellationToken cancellationToken) =>
        db.RequestMessages.AsNoTracking()
            .Where(message => message.RequestId == requestId && (seesNotes || !message.IsInternal))
            .OrderBy(message => message.CreatedAt).ThenBy(message => message.Id)
            .ToListAsync(cancellationToken);

    /// <param name="messages">Those in the record, in its order.</param>
    private async Task<IReadOnlyList<RecordedFile>> FilesAsync(
        Guid requestId, bool seesNotes, IReadOnlyList<RequestMessage> messages, CancellationToken cancellationToken)
    {
        var files = await (
            from attachment in db.RequestAttachments.AsNoTracking()
            join file in db.StoredFiles on attachment.FileId equals file.Id
            where attachment.RequestId == requestId && (seesNotes || !attachment.IsInternal)
            orderby attachment.CreatedAt, attachment.Number
            select new { Attachment = attachment, file.Hash })
            .ToListAsync(cancellationToken);
        var numbers = messages.Select((message, place) => (message.Id, Number: place + 1)).ToDictionary(one => one.Id, one => one.Number);
        return
        [
            .. from one in files
               let message = one.Attachment.MessageId
               // What has been written since the messages were read is left to the next record whole.
               where message is null || numbers.ContainsKey(message.Value)
               select FileOf(one.Attachment, one.Hash, message is { } id ? numbers[id] : null),
        ];
    }

    private static RecordedFile FileOf(RequestAttachment file, string hash, int? message) =>
        new(file.Name, file.Length, hash, file.CreatedAt, file.AddedByName, file.IsInternal, message);

    private async Task<IReadOnlyList<HistoryLine>> HistoryAsync(Guid requestId, CancellationToken cancellationToken)
    {
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectId == requestId)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return [.. entries.Select(entry => new HistoryLine(entry.At, entry.Kind, entry.ActorName, entry.Reason, Parse(entry.Before), Parse(entry.After)))];
    }

    private static JsonNode? Parse(string? facts) => facts is null ? null : JsonNode.Parse(facts);

    private sealed record Around
    {
        public required LocalizedText Unit { get; init; }

        public required string? EndorsingUnitSv { get; init; }

        public required string? EndorsingUnitEn { get; init; }

        public string? EndorsingUnit => EndorsingUnitSv is { } sv && EndorsingUnitEn is { } en ? new LocalizedText(sv, en).In(TextsSetup.CurrentLanguage) : null;

        public required string? Officer { get; init; }

        public required string Requester { get; init; }

        public required string? Follows { get; init; }

        public required string? Channel { get; init; }

        public required string? ChannelName { get; init; }
    }
}
