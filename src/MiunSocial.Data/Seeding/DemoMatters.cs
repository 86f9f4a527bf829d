using MiunSocial.Data.Identity;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using static MiunSocial.Data.Seeding.DemoFiles;

namespace MiunSocial.Data.Seeding;

/// <summary>Example requests about channels that exist, and questions, led to their state by the verbs that real ones use.</summary>
internal sealed class DemoMatters(
    PortalDbContext db, Dictionary<string, Person> people, Dictionary<string, Unit> units, Func<int, string> nextReference)
{
    private readonly Policy _policy = new();
    private readonly RequestNotices _notices = new(db);

    public async Task AddAsync(DateTime now, CancellationToken cancellationToken)
    {
        foreach (var file in Read<MatterFile>("matters"))
        {
            foreach (var request in Lead(file, new DemoClock(now, file.StartedDaysAgo)))
            {
                await _notices.AddForLatestStepAsync(request, cancellationToken);
            }
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Yields the request after each of its steps.</summary>
    private IEnumerable<Request> Lead(MatterFile file, DemoClock clock)
    {
        var requester = ActorFor(file.Requester, Role.Staff);
        var channel = file.Channel is null ? null : db.Channels.Local.Single(one => one.Slug == file.Channel);
        var request = Request.Start(Guid.CreateVersion7(clock.Now), ContentFrom(file, channel), requester, clock.Now);
        db.Requests.Add(request);
        request.Submit(TermsFor(request, channel, clock.After(0)), requester, clock.Now);
        yield return request;
        if (file.State == RequestState.Completed)
        {
            var officer = ActorFor("officer@demo.test", Role.Officer);
            request.Approve(ApprovalFrom(file, SwedishCalendar.DayOf(clock.After(3))), _policy, officer, clock.Now);
            yield return request;
            request.Meet([.. file.Actions.Index().Where(one => one.Item.IsMet).Select(one => one.Index + 1)], requester, clock.After(10));
        }
    }

    private RequestContent ContentFrom(MatterFile file, Channel? channel) =>
        RequestContent.Empty(file.Type, channel?.UnitId ?? units[file.Unit!].Id) with
        {
            ChannelId = channel?.Id,
            ChannelName = channel?.Name ?? "",
            Development = file.Development?.ToWish(),
            Closing = file.Closing,
            Handover = file.Handover,
            Advice = file.Advice,
        };

    private static Approval ApprovalFrom(MatterFile file, DateOnly day) => new()
    {
        Text = file.Answer,
        Undertakings = [.. file.Actions.Select(action => new UndertakingTerms(action.What, action.Who, day.AddDays(action.InDays)))],
        FollowUpOn = file.FollowUpInDays is { } days ? day.AddDays(days) : null,
    };

    private SubmissionTerms TermsFor(Request request, Channel? channel, DateTime now)
    {
        var leaving = channel?.People.FirstOrDefault(person => person.Part == ChannelPart.Responsible);
        return new()
        {
            Policy = _policy,
            Reference = nextReference(SwedishCalendar.DayOf(now).Year),
            EndorsingUnitId = request.UnitId,
            IsRequesterHead = false,
            Problems = [],
            Consents = request.Handover is { } handover
                ?
                [
                    .. leaving is null ? Array.Empty<ConsentAsked>() : [Ask(ConsentPart.Leaving, new(leaving.Name, leaving.Email), request)],
                    Ask(ConsentPart.Taking, new(handover.NewResponsibleName, handover.NewResponsibleEmail), request),
                ]
                : [],
        };
    }

    private ConsentAsked Ask(ConsentPart part, NamedPerson person, Request request) =>
        new(part, person, people.TryGetValue(person.Email, out var known) && known.Id == request.RequesterId);

    private Actor ActorFor(string email, Role role) =>
        new() { PersonId = people[email].Id, Name = people[email].DisplayName, Roles = new HashSet<Role> { role } };
}
