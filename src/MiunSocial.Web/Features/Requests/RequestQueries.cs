using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Requests;

/// <summary>What the pages about requests show.</summary>
public sealed class RequestQueries(PortalDbContext db, SignedIn signedIn, RequestContents contents, PreparedReasons reasons)
{
    private const int PageSize = 20;

    public async Task<IndexPage> OwnAsync(int page, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        var own = db.Requests.AsNoTracking().Where(request => request.RequesterId == actor.PersonId);
        var language = TextsSetup.CurrentLanguage;
        var pager = new Pager(page, PageSize, await own.CountAsync(cancellationToken)).WithinReach();
        var rows = await own
            .OrderByDescending(request => request.State == RequestState.Completion || request.State == RequestState.Setup
                || request.AwaitsAnswerFrom == AnswerFrom.Requester)
            .ThenByDescending(request => request.ChangedAt)
            .ThenBy(request => request.Id)
            .Skip((pager.Page - 1) * PageSize).Take(PageSize)
            .Join(db.Units, request => request.UnitId, unit => unit.Id, (request, unit) => new RequestRow
            {
                Id = request.Id,
                Reference = request.Reference,
                Name = request.Subject ?? request.Proposal.WishedName,
                Type = request.Type,
                State = request.State,
                Unit = unit.Name.In(language),
                AwaitsAnswerFrom = request.AwaitsAnswerFrom,
                ChangedAt = request.ChangedAt,
                ReplyDueOn = request.ReplyDueOn,
                DeadlineOn = request.DeadlineOn,
            })
            .ToListAsync(cancellationToken);
        return new(rows, pager);
    }

    public async Task<DetailsPage?> DetailsAsync(string reference, CancellationToken cancellationToken)
    {
        var reader = await signedIn.GetAsync(cancellationToken);
        var request = await View(db.Requests.VisibleTo(reader).Where(one => one.Reference == reference))
            .SingleOrDefaultAsync(cancellationToken);
        if (request is null)
        {
            return null;
        }
        var people = request.Kind is null ? [] : await PeopleAsync(request.Id, cancellationToken);
        var (consents, keepers) = request.Type == RequestType.ChangeResponsible ? await ConsentsAsync(request.Id, cancellationToken) : new([], []);
        var content = WithPeople(request.Content, people);
        var moves = request.Standing.MovesOpenTo(reader.Actor).ToList();
        return new()
        {
            Request = request,
            Content = await contents.OfAsync(content, cancellationToken),
            People = people,
            Moves = moves,
            Reasons = [.. (await reasons.OfferedAsync(cancellationToken)).Where(reason => moves.Exists(move => move.Verb == reason.Verb))],
            Desk = reader.Actor.Is(Role.Officer) ? SubjectOf(request, content, consents, keepers) : null,
            IsRequester = request.RequesterId == reader.Actor.PersonId,
            Today = signedIn.Today,
            Undertakings = HasUndertakings(request) ? await UndertakingsAsync(request, cancellationToken) : [],
            MayMeet = request.Standing.MayMeet(request.Type, reader.Actor),
            Consents = consents,
            MayConsent = request.Standing.AwaitsConsents
                && consents.Any(one => one.GivenAt is null && one.EmailKey == EmailAddress.Normalize(reader.Email)),
            Confirmation = ConfirmationFrom(request, people),
            NewId = Guid.CreateVersion7(signedIn.Now),
        };
    }

    private static DeskSubject SubjectOf(RequestView request, RequestContent content, IReadOnlyList<ConsentView> consents, IReadOnlyList<ChannelPerson> keepers) => new()
    {
        Id = request.Id,
        Reference = request.Reference,
        Content = content,
        Standing = request.Standing,
        RequesterName = request.RequesterName,
        SubmittedAt = request.SubmittedAt,
        ReplyDueOn = request.ReplyDueOn,
        DeadlineOn = request.DeadlineOn,
        AssigneeId = request.AssigneeId,
        AssigneeName = request.AssigneeName,
        RecordNumber = request.RecordNumber,
        ChannelId = request.Content.ChannelId,
        Consents = [.. consents.Select(one => new AskedConsent(one.Part, one.Name, one.EmailKey, one.GivenAt is not null))],
        Keepers = keepers,
    };

    private static bool HasUndertakings(RequestView request) =>
        request.Type is RequestType.NewAccount or RequestType.Develop && request.Steps.Any(step => step.Verb == RequestVerb.Approve);

    private static RequestContent WithPeople(RequestContent content, IReadOnlyList<PersonView> people) => content with
    {
        Proposal = content.Proposal with
        {
            People =
            [
                .. people.Where(person => !person.IsConfirmed).Select(person =>
                    new ProposedPerson { Part = person.Part, Name = person.Name, Email = person.Email, Affiliation = person.Affiliation }),
            ],
        },
    };

    private async Task<IReadOnlyList<Undertaking>> UndertakingsAsync(RequestView request, CancellationToken cancellationToken)
    {
        var all = await db.Requests.AsNoTracking().Where(one => one.Id == request.Id).SelectMany(one => one.Undertakings)
            .OrderBy(one => one.Number).ToListAsync(cancellationToken);
        return [.. request.Standing.Binding(all)];
    }

    /// <summary>Whose word is asked for, and who looks after the channel by now.</summary>
    private Task<Parties> ConsentsAsync(Guid requestId, CancellationToken cancellationToken) =>
        db.Requests.AsNoTracking().Where(request => request.Id == requestId)
            .Select(request => new Parties(
                request.Consents.OrderBy(one => one.Number).Select(one => new ConsentView(one.Part, one.Name, one.EmailKey, one.GivenAt)).ToList(),
                db.Channels.Where(channel => channel.Id == request.ChannelId).SelectMany(channel => channel.People).OrderBy(person => person.Number).ToList()))
            .SingleAsync(cancellationToken);

    private IQueryable<RequestView> View(IQueryable<Request> requests) =>
        from request in requests.AsNoTracking()
        join requester in db.Users on request.RequesterId equals requester.Id
        join unit in db.Units on request.UnitId equals unit.Id
        join kind in db.Kinds on request.Proposal.KindId equals (Guid?)kind.Id into kinds
        from kind in kinds.DefaultIfEmpty()
        join platform in db.Platforms on kind.PlatformId equals platform.Id into platforms
        from platform in platforms.DefaultIfEmpty()
        join endorsing in db.Units on request.EndorsingUnitId equals (Guid?)endorsing.Id into endorsingUnits
        from endorsing in endorsingUnits.DefaultIfEmpty()
        join channel in db.Channels on request.ChannelId equals (Guid?)channel.Id into channels
        from channel in channels.DefaultIfEmpty()
        select new RequestView
        {
            Id = request.Id,
            Reference = request.Reference!,
            Type = request.Type,
            State = request.State,
            RequesterId = request.RequesterId,
            RequesterName = requester.DisplayName,
            RequesterEmail = requester.Email!,
            RequesterLanguage = requester.Language,
            AssigneeId = request.AssigneeId,
            AssigneeName = db.Users.Where(person => person.Id == request.AssigneeId).Select(person => person.DisplayName).FirstOrDefault(),
            EndorsingUnitId = request.EndorsingUnitId,
            Unit = unit.Name,
            EndorsingUnit = endorsing == null ? null : endorsing!.Name,
            EndorserName = db.Users.Where(person => endorsing != null && person.Id == endorsing.HeadId && person.IsActive).Select(person => person.DisplayName).FirstOrDefault(),
            Kind = kind == null ? null : kind!.Name,
            PlatformIcon = platform == null ? null : platform!.Icon,
            SubmittedAt = request.SubmittedAt,
            ReplyDueOn = request.ReplyDueOn,
            DeadlineOn = request.DeadlineOn,
            RecordNumber = request.RecordNumber,
            FollowUpOn = request.FollowUpOn,
            FollowsReference = db.Requests.Where(one => one.Id == request.FollowsId).Select(one => one.Reference).FirstOrDefault(),
            Content = new()
            {
                Type = request.Type,
                UnitId = request.UnitId,
                ChannelId = request.ChannelId,
                ChannelName = request.Subject ?? "",
                Proposal = new()
                {
                    Need = request.Proposal.Need,
                    Reach = request.Proposal.Reach,
                    Aim = request.Proposal.Aim,
                    WhyNotExisting = request.Proposal.WhyNotExisting,
                    AudienceIds = request.Proposal.AudienceIds,
                    KindId = request.Proposal.KindId,
                    WishedName = request.Proposal.WishedName,
                    WishedHandle = request.Proposal.WishedHandle,
                    ExistingAddress = request.Proposal.ExistingAddress,
                    PlatformAccountId = request.Proposal.PlatformAccountId,
                    HasTwoStepSignIn = request.Proposal.HasTwoStepSignIn,
                    Languages = request.Proposal.Languages,
                    FunctionMailbox = request.Proposal.FunctionMailbox,
                    Content = request.Proposal.Content,
                    Frequency = request.Proposal.Frequency,
                    SamplePost = request.Proposal.SamplePost,
                    TimeSetAside = request.Proposal.TimeSetAside,
                    WatchRoutine = request.Proposal.WatchRoutine,
                    Archiving = request.Proposal.Archiving,
                    ClosingPlan = request.Proposal.ClosingPlan,
                    SuccessMeasure = request.Proposal.SuccessMeasure,
                },
                Development = request.Development,
                Closing = request.Closing,
                Handover = request.Handover,
                Advice = request.Advice,
                Guidelines = request.Guidelines,
            },
            LiveAddress = request.LiveAccount == null ? null : request.LiveAccount!.Address,
            PlatformAccountId = request.LiveAccount == null ? null : request.LiveAccount!.PlatformAccountId,
            ChannelSlug = channel == null ? null : channel.Slug,
            ChannelName = channel == null ? null : channel.Name,
            ChannelStatus = channel == null ? null : channel.Status,
            Steps = request.Steps.OrderBy(step => step.Number).ToList(),
        };

    private async Task<IReadOnlyList<PersonView>> PeopleAsync(Guid requestId, CancellationToken cancellationToken)
    {
        var requests = db.Requests.AsNoTracking().Where(request => request.Id == requestId);
        var people = await requests.SelectMany(request => request.Proposal.People)
            .Select(person => new { person.Part, person.Number, person.Name, person.Email, person.Affiliation, IsConfirmed = false })
            .Concat(requests.SelectMany(request => request.LiveAccount!.Administrators)
                .Select(person => new { person.Part, person.Number, person.Name, person.Email, person.Affiliation, IsConfirmed = true }))
            .ToListAsync(cancellationToken);
        return
        [
            .. people
                .OrderBy(person => person.Part)
                .ThenBy(person => person.Number)
                .Select(person => new PersonView(person.Part, person.Name, person.Email, person.Affiliation, person.IsConfirmed)),
        ];
    }

    /// <summary>The confirmation starts from what was confirmed before, or else from what was asked for.</summary>
    private static LiveAccountForm ConfirmationFrom(RequestView request, IReadOnlyList<PersonView> people)
    {
        var confirmed = people.Where(person => person.IsConfirmed).ToList();
        var rows = confirmed.Count > 0 ? confirmed : people.Where(person => person.Part == ChannelPart.Administrator).ToList();
        return new()
        {
            Address = request.LiveAddress,
            PlatformAccountId = request.PlatformAccountId,
            Administrator1Name = rows.ElementAtOrDefault(0)?.Name,
            Administrator1Email = rows.ElementAtOrDefault(0)?.Email,
            Administrator1Affiliation = rows.ElementAtOrDefault(0)?.Affiliation ?? Affiliation.Employee,
            Administrator2Name = rows.ElementAtOrDefault(1)?.Name,
            Administrator2Email = rows.ElementAtOrDefault(1)?.Email,
            Administrator2Affiliation = rows.ElementAtOrDefault(1)?.Affiliation ?? Affiliation.Employee,
            Administrator3Name = rows.ElementAtOrDefault(2)?.Name,
            Administrator3Email = rows.ElementAtOrDefault(2)?.Email,
            Administrator3Affiliation = rows.ElementAtOrDefault(2)?.Affiliation ?? Affiliation.Employee,
        };
    }

    private sealed record Parties(IReadOnlyList<ConsentView> Consents, IReadOnlyList<ChannelPerson> Keepers);
}
