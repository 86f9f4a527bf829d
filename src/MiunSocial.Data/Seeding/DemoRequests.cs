using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using static MiunSocial.Data.Seeding.DemoFiles;

namespace MiunSocial.Data.Seeding;

/// <summary>Example requests, each led to its state by the verbs that real ones use.</summary>
internal sealed class DemoRequests(
    PortalDbContext db,
    Dictionary<string, Person> people,
    Dictionary<string, Unit> units,
    Dictionary<string, ChannelKind> kinds,
    Dictionary<string, Audience> audiences,
    IReadOnlyList<Platform> platforms)
{
    private readonly Policy _policy = new();
    private readonly Dictionary<int, ReferenceCounter> _counters = [];
    private readonly RequestNotices _notices = new(db);
    private IReadOnlyList<Guideline> _guidelines = [];

    public async Task AddAsync(DateTime now, CancellationToken cancellationToken)
    {
        _guidelines = await db.Guidelines.AsNoTracking().Include(one => one.Versions).ToListAsync(cancellationToken);
        foreach (var file in Read<RequestFile>("requests"))
        {
            foreach (var request in Lead(file, new DemoClock(now, file.StartedDaysAgo)))
            {
                await _notices.AddForLatestStepAsync(request, cancellationToken);
            }
            await db.SaveChangesAsync(cancellationToken);
        }
        await new DemoMatters(db, people, units, year => CounterFor(year).Next()).AddAsync(now, cancellationToken);
    }

    /// <summary>Yields the request after each of its steps.</summary>
    private IEnumerable<Request> Lead(RequestFile file, DemoClock clock)
    {
        var requester = ActorFor(people[file.Requester]);
        var request = Request.Start(Guid.CreateVersion7(clock.Now), ContentFrom(file), requester, clock.Now);
        db.Requests.Add(request);
        if (file.State == RequestState.Draft)
        {
            yield break;
        }
        request.Submit(TermsFor(request, clock.After(0)), requester, clock.Now);
        yield return request;
        if (request.State == RequestState.Endorsement && file.State != RequestState.Endorsement)
        {
            yield return Endorse(request, file, clock);
        }
        foreach (var step in request.State == RequestState.Review ? Review(request, file, requester, clock) : [])
        {
            yield return step;
        }
    }

    private Request Endorse(Request request, RequestFile file, DemoClock clock)
    {
        var unit = units.Values.Single(one => one.Id == request.EndorsingUnitId);
        var head = ActorFor(people.Values.Single(person => person.Id == unit.HeadId));
        if (file.DeclineReason is { } reason)
        {
            request.Decline(reason, head, clock.After(1));
        }
        else
        {
            request.Endorse(file.EndorseNote, _policy, head, clock.After(1));
        }
        return request;
    }

    private IEnumerable<Request> Review(Request request, RequestFile file, Actor requester, DemoClock clock)
    {
        var officer = ActorFor(people["officer@demo.test"], Role.Officer);
        if (file.ReturnMessage is { } message)
        {
            request.Return(message, _policy, officer, clock.After(2));
            yield return request;
            if (file.Resubmitted)
            {
                request.Resubmit(TermsFor(request, clock.After(3)), answer: null, requester, clock.Now);
                yield return request;
            }
        }
        switch (file.State)
        {
            case RequestState.Expired:
                request.Expire(clock.After(_policy.CompletionDays + 4));
                yield return request;
                break;
            case RequestState.Withdrawn:
                request.Withdraw(file.WithdrawReason, requester, clock.After(3));
                yield return request;
                break;
            case RequestState.Rejected:
                request.Reject(file.RejectReason!, officer, clock.After(5));
                yield return request;
                break;
            case RequestState.Setup or RequestState.Verification or RequestState.Completed:
                foreach (var step in AfterApproval(request, file, requester, officer, clock))
                {
                    yield return step;
                }
                break;
        }
    }

    private IEnumerable<Request> AfterApproval(Request request, RequestFile file, Actor requester, Actor officer, DemoClock clock)
    {
        request.Approve(ApprovalFrom(file), _policy, officer, clock.After(4));
        var channel = ApprovedChannel.Plan(request, kinds[file.Kind], $"{Slug.From(file.WishedName)}", officer, clock.Now);
        ChannelNames.Of(units.Values, kinds.Values, audiences.Values).Index(channel);
        db.Channels.Add(channel);
        yield return request;
        if (file.LiveAddress is null)
        {
            yield break;
        }
        request.Meet([.. request.OpenConditions.Select(one => one.Number)], requester, clock.After(3));
        request.Confirm(LiveAccountFrom(file, request), requester, clock.After(1));
        yield return request;
        if (file.SendBackMessage is { } message)
        {
            request.SendBack(message, _policy, officer, clock.After(1));
            yield return request;
        }
        else if (file.State == RequestState.Completed)
        {
            request.Verify(officer, clock.After(2));
            ApprovedChannel.Activate(channel, request, _policy, officer, clock.Now);
            yield return request;
        }
    }

    private SubmissionTerms TermsFor(Request request, DateTime now)
    {
        var endorsing = EndorsingUnit(units.Values.Single(unit => unit.Id == request.UnitId));
        return new()
        {
            Policy = _policy,
            Reference = request.Reference ?? CounterFor(SwedishCalendar.DayOf(now).Year).Next(),
            EndorsingUnitId = endorsing.Id,
            IsRequesterHead = endorsing.HeadId == request.RequesterId,
            Problems = [],
        };
    }

    private Unit EndorsingUnit(Unit unit) =>
        unit.HeadId is not null || unit.ParentId is null
            ? unit
            : EndorsingUnit(units.Values.Single(parent => parent.Id == unit.ParentId));

    private ReferenceCounter CounterFor(int year)
    {
        if (!_counters.TryGetValue(year, out var counter))
        {
            counter = new() { Year = year };
            _counters.Add(year, counter);
            db.ReferenceCounters.Add(counter);
        }
        return counter;
    }

    private Actor ActorFor(Person person, Role role = Role.Staff) => new()
    {
        PersonId = person.Id,
        Name = person.DisplayName,
        Roles = new HashSet<Role> { role },
        EndorsesFor = units.Values.Where(unit => unit.HeadId == person.Id).Select(unit => unit.Id).ToHashSet(),
    };

    private static Approval ApprovalFrom(RequestFile file) =>
        new() { Text = file.ApproveNote, Undertakings = [.. file.Conditions.Select(condition => new UndertakingTerms(condition))] };

    private RequestContent ContentFrom(RequestFile file) =>
        RequestContent.Empty(RequestType.NewAccount, units[file.Unit].Id) with
        {
            Proposal = ProposalFrom(file),
            Guidelines = file.State == RequestState.Draft ? [] : [.. GuidelinesFor(kinds[file.Kind])],
        };

    private IEnumerable<AcceptedGuideline> GuidelinesFor(ChannelKind kind)
    {
        var platform = platforms.Single(one => one.Id == kind.PlatformId);
        return
            from guideline in _guidelines
            where guideline.Scope is GuidelineScope.All or GuidelineScope.Topic || guideline.ScopeKey == kind.Slug || guideline.ScopeKey == platform.Slug
            from version in guideline.Versions
            where version.IsInForce
            select new AcceptedGuideline(guideline.Id, version.Number);
    }

    private AccountProposal ProposalFrom(RequestFile file) => new()
    {
        Need = file.Need,
        Reach = file.Reach,
        Aim = file.Aim,
        WhyNotExisting = file.WhyNotExisting,
        AudienceIds = [.. file.Audiences.Select(slug => audiences[slug].Id)],
        KindId = kinds[file.Kind].Id,
        WishedName = file.WishedName,
        WishedHandle = file.WishedHandle,
        Languages = file.Languages,
        People =
        [
            PersonFrom(file.Responsible, ChannelPart.Responsible),
            .. file.Administrators.Select(person => PersonFrom(person, ChannelPart.Administrator)),
            PersonFrom(file.StandIn, ChannelPart.StandIn),
        ],
        FunctionMailbox = file.FunctionMailbox,
        Content = file.Content,
        Frequency = file.Frequency,
        SamplePost = file.SamplePost,
        TimeSetAside = file.TimeSetAside,
        WatchRoutine = file.WatchRoutine,
        Archiving = file.Archiving,
        ClosingPlan = file.ClosingPlan,
        SuccessMeasure = file.SuccessMeasure,
        HasReadGuidelines = file.State != RequestState.Draft,
    };

    private LiveAccount LiveAccountFrom(RequestFile file, Request request) => new()
    {
        Address = AccountAddress.Read(file.LiveAddress!, platforms).Canonical ?? file.LiveAddress!,
        Handle = request.Proposal.WishedHandle,
        Administrators = [.. file.Administrators.Select(person => PersonFrom(person, ChannelPart.Administrator))],
        HasTwoStepSignIn = true,
    };

    private static ProposedPerson PersonFrom(PersonFile file, ChannelPart part) =>
        new() { Part = part, Name = file.Name, Email = file.Email, Affiliation = file.Affiliation };
}
