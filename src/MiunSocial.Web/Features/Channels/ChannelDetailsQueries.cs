using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Health;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Reviews;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Channels;

/// <summary>Reads one channel and what belongs beside it.</summary>
public sealed class ChannelDetailsQueries(
    PortalDbContext db, ChannelQueries channels, ChannelHealthReader health, RegistryChoices registry, GuidelineShelf shelf, SignedIn signedIn)
{
    private const int MostRelated = 4;

    /// <returns>Null if no channel has the slug.</returns>
    public async Task<ChannelPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (await Facts(slug).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return null;
        }
        var viewer = await signedIn.FindAsync(cancellationToken);
        if (viewer is null)
        {
            return IsForVisitors(found.Facts) ? await PageForVisitorsAsync(found, cancellationToken) : null;
        }
        var seesAdministrators = ChannelAuthorization.MaySeeAdministrators(viewer, found.UnitId, found.People.Select(person => person.Email));
        return new()
        {
            Facts = found.Facts,
            Units = await UnitsDownToAsync(found.UnitPath, cancellationToken),
            Contacts = [.. PeopleWith(ChannelPart.Responsible), .. PeopleWith(ChannelPart.StandIn)],
            Administrators = seesAdministrators ? [.. PeopleWith(ChannelPart.Administrator)] : null,
            Health = seesAdministrators && await health.FindAsync(found.Id, cancellationToken) is { } condition
                ? HealthView.Of(condition, viewer, signedIn.Today)
                : null,
            Review = ReviewStandings.Of(found.Facts.Status, found.Facts.NextReview, signedIn.Today),
            RequestReference = ChannelAuthorization.MaySeeRequest(viewer) ? found.RequestReference : null,
            Keeping = KeepingFor(viewer, slug, found),
            AskAbout = found.Facts.Status is ChannelStatus.Active or ChannelStatus.Paused
                && viewer.Actor.Roles.Any(Policies.Roles[Policies.MakeRequests].Contains) ? slug : null,
            Guidelines = await GuidelinesForAsync(new(found.Facts.PlatformSlug, found.Facts.KindSlug, found.IsLendable), cancellationToken),
            Related = await RelatedToAsync(found, cancellationToken),
        };

        IEnumerable<PersonLine> PeopleWith(ChannelPart part) => found.People.Where(person => person.Part == part);
    }

    /// <summary>What is inside the university, or only planned, is nobody's outside.</summary>
    private static bool IsForVisitors(OpenFacts facts) => facts is { IsInternal: false, Status: not ChannelStatus.Planned };

    /// <summary>No people, no mailbox of theirs, nothing about how the channel is looked after.</summary>
    private async Task<ChannelPage> PageForVisitorsAsync(Found found, CancellationToken cancellationToken) => new()
    {
        Facts = found.Facts with
        {
            FunctionMailbox = null,
            NextReview = null,
            Successor = found.Facts.Successor is { IsInternal: true } ? null : found.Facts.Successor,
        },
        Units = await UnitsDownToAsync(found.UnitPath, cancellationToken),
        Contacts = [],
        Administrators = null,
        Health = null,
        Review = null,
        RequestReference = null,
        Keeping = null,
        Guidelines = [],
        Related = [],
        IsForVisitor = true,
    };

    private static Keeping? KeepingFor(SignedIn.State viewer, string slug, Found found)
    {
        var keepers = found.People.Where(person => person.Part != ChannelPart.StandIn).Select(person => person.Email).ToList();
        if (!ChannelAuthorization.Keeps(viewer, keepers))
        {
            return null;
        }
        var isOfficer = viewer.Actor.Is(Role.Officer);
        var isMerged = found.Facts.MergedInto is not null;
        var openRequest = isOfficer && found.RequestState is RequestState.Setup or RequestState.Verification ? found.RequestReference : null;
        return new()
        {
            Slug = slug,
            IsOfficer = isOfficer,
            Status = found.Facts.Status,
            Moves = openRequest is null
                ? [.. ChannelTransitions.OpenTo(isOfficer, keepers.Contains(viewer.Email, StringComparer.OrdinalIgnoreCase), found.Facts.Status).Select(row => row.Verb)]
                : [],
            OpenRequest = openRequest,
            Care = found.Care.Facts,
            TwoStep = (found.Care.TwoStepConfirmed, found.People.Count(person => person.Part == ChannelPart.Administrator)),
            RecordNumber = found.Care.RecordNumber,
            OfficerNotes = isOfficer ? found.Care.OfficerNotes : null,
            Link = LinkState.Of(found.Link, found.Facts.Address, found.IsCheckable),
            IsMerged = isMerged,
        };
    }

    private IQueryable<Found> Facts(string slug)
    {
        var language = TextsSetup.CurrentLanguage;
        return channels.Rows()
            .Where(row => row.Channel.Slug == slug)
            .Join(db.Kinds, row => row.Channel.KindId, kind => kind.Id, (row, kind) => new { row.Channel, row.Platform, row.Unit, Kind = kind })
            .Select(row => new Found
            {
                Id = row.Channel.Id,
                KindId = row.Channel.KindId,
                IsLendable = row.Kind.IsLendable,
                UnitId = row.Channel.UnitId,
                UnitPath = row.Unit.Path,
                PrioritisedAudienceId = row.Channel.Audiences
                    .Where(audience => audience.Position == 0).Select(audience => audience.AudienceId).FirstOrDefault(),
                People = row.Channel.People
                    .OrderBy(person => person.Number)
                    .Select(person => new PersonLine(person.Part, person.Name, person.Email))
                    .ToList(),
                RequestReference = db.Requests
                    .Where(request => request.Id == row.Channel.RequestId).Select(request => request.Reference).FirstOrDefault(),
                RequestState = db.Requests
                    .Where(request => request.Id == row.Channel.RequestId).Select(request => (RequestState?)request.State).FirstOrDefault(),
                Link = db.ChannelLinks.Where(link => link.Id == row.Channel.Id).FirstOrDefault(),
                IsCheckable = row.Platform.AllowsChecks,
                Care = new()
                {
                    Facts = row.Channel.Care,
                    RecordNumber = row.Channel.RecordNumber,
                    OfficerNotes = row.Channel.OfficerNotes,
                    TwoStepConfirmed = row.Channel.People.Count(person => person.Part == ChannelPart.Administrator && person.HasTwoStepSignIn),
                },
                Facts = new()
                {
                    Name = row.Channel.Name,
                    Platform = row.Platform.Name,
                    PlatformSlug = row.Platform.Slug,
                    Icon = row.Platform.Icon,
                    Kind = row.Kind.Name.In(language),
                    KindSlug = row.Kind.Slug,
                    Status = row.Channel.Status,
                    IsInternal = row.Channel.Visibility == ChannelVisibility.Internal,
                    IsHub = row.Channel.IsHub,
                    Purpose = row.Channel.Purpose.In(language),
                    Audiences = row.Channel.Audiences
                        .Join(db.Audiences, audience => audience.AudienceId, named => named.Id, (audience, named) => new { audience.Position, named.Name })
                        .OrderBy(audience => audience.Position)
                        .Select(audience => audience.Name.In(language))
                        .ToList(),
                    Address = row.Channel.Address,
                    Handle = row.Channel.Handle,
                    Languages = row.Channel.Languages,
                    AnswerRoutine = row.Channel.AnswerRoutine,
                    FunctionMailbox = row.Channel.FunctionMailbox,
                    NextReview = row.Channel.NextReview,
                    ClosedOn = row.Channel.ClosedOn,
                    Aims = row.Channel.Aims,
                    AnswerHours = row.Channel.Care.AnswerHours,
                    IsSeasonal = row.Channel.Care.IsSeasonal,
                    MergedInto = row.Channel.MergedIntoId == null ? null : new(
                        db.Channels.Where(other => other.Id == row.Channel.MergedIntoId).Select(other => other.Slug).FirstOrDefault()!,
                        db.Channels.Where(other => other.Id == row.Channel.MergedIntoId).Select(other => other.Name).FirstOrDefault()!),
                    Successor = row.Channel.SuccessorId == null ? null : new(
                        db.Channels.Where(other => other.Id == row.Channel.SuccessorId).Select(other => other.Slug).FirstOrDefault()!,
                        db.Channels.Where(other => other.Id == row.Channel.SuccessorId).Select(other => other.Name).FirstOrDefault()!,
                        db.Channels.Any(other => other.Id == row.Channel.SuccessorId && other.Visibility == ChannelVisibility.Internal)),
                    FormerAddresses = row.Channel.FormerAddresses.OrderByDescending(former => former.Number).ToList(),
                },
            });
    }

    private async Task<IReadOnlyList<UnitLink>> UnitsDownToAsync(string path, CancellationToken cancellationToken) =>
    [
        .. (await registry.GetAsync(cancellationToken)).Units
            .Where(unit => path.StartsWith(unit.Path, StringComparison.Ordinal))
            .OrderBy(unit => unit.Path.Length)
            .Select(unit => new UnitLink(unit.Slug, unit.Name)),
    ];

    /// <summary>Those in force that are for channels of the sort, in the order in which they are read.</summary>
    private async Task<IReadOnlyList<GuidelineLink>> GuidelinesForAsync(ChannelSort sort, CancellationToken cancellationToken) =>
    [
        .. from guideline in await shelf.AllAsync(cancellationToken)
           where GuidelineReach.Covers(guideline.Scope, guideline.ScopeKey, sort)
           let language = guideline.LanguageFor(TextsSetup.CurrentLanguage)
           select new GuidelineLink(guideline.Slug, guideline.Title.In(language), language, guideline.Scope == GuidelineScope.Topic),
    ];

    /// <summary>The unit's own first, then those of the same kind or for the same prioritised audience.</summary>
    private async Task<IReadOnlyList<ChannelCard>> RelatedToAsync(Found channel, CancellationToken cancellationToken)
    {
        var (id, unitId, kindId, audienceId) = (channel.Id, channel.UnitId, channel.KindId, channel.PrioritisedAudienceId);
        return await channels.CardsAsync(channels.Rows()
                .Where(row => row.Channel.Id != id && row.Channel.Status != ChannelStatus.Closed)
                .Where(row => row.Channel.UnitId == unitId
                    || row.Channel.KindId == kindId
                    || row.Channel.Audiences.Any(audience => audience.Position == 0 && audience.AudienceId == audienceId))
                .OrderBy(row => row.Channel.UnitId == unitId ? 0 : 1).ThenBy(row => row.Channel.SortKey).ThenBy(row => row.Channel.Id)
                .Take(MostRelated), cancellationToken);
    }

    private sealed record Found
    {
        public required Guid Id { get; init; }

        public required Guid KindId { get; init; }

        public required bool IsLendable { get; init; }

        public required Guid UnitId { get; init; }

        public required string UnitPath { get; init; }

        /// <summary>The empty id, which nothing has, if the channel has no audiences.</summary>
        public required Guid PrioritisedAudienceId { get; init; }

        public required IReadOnlyList<PersonLine> People { get; init; }

        public required string? RequestReference { get; init; }

        public required RequestState? RequestState { get; init; }

        public required CareFound Care { get; init; }

        public required ChannelLink? Link { get; init; }

        public required bool IsCheckable { get; init; }

        public required OpenFacts Facts { get; init; }
    }

    private sealed record CareFound
    {
        public required ChannelCare Facts { get; init; }

        public required string? RecordNumber { get; init; }

        public required string? OfficerNotes { get; init; }

        /// <summary>For how many administrators two-step sign-in has been confirmed.</summary>
        public required int TwoStepConfirmed { get; init; }
    }
}
