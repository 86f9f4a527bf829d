using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Data.Health;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>What the pages show on which a request is written.</summary>
public sealed class DraftQueries(
    PortalDbContext db,
    SignedIn signedIn,
    RegistryChoices choices,
    SubmissionDesk desk,
    RequestContents contents,
    BesideQueries beside,
    PassageQuotes quotes,
    IStringLocalizer<RequestsText> texts,
    IStringLocalizer<SharedText> shared)
{
    private const int MostUnfinished = 5;
    private const int MostChannels = 200;

    public async Task<NewPage> NewAsync(string? channelSlug, CancellationToken cancellationToken)
    {
        var query = channelSlug is null ? "" : QueryString.Create("channel", channelSlug).ToString();
        return new(
            [.. Enum.GetValues<RequestType>().Select(type => new TypeChoice(type, $"/requests/new/{TypeNames.Of(type)}{query}", TypeNames.IconOf(type)))],
            await UnfinishedAsync(type: null, cancellationToken));
    }

    /// <summary>The first step of a new request, with what is known already: the reader, their unit, the page they came from.</summary>
    public async Task<StepPage> FirstStepAsync(RequestType type, string? kindSlug, string? channelSlug, AskedPassage passage, CancellationToken cancellationToken)
    {
        var content = await BeginningAsync(type, kindSlug, channelSlug, cancellationToken);
        if (type == RequestType.Advice && await quotes.BeginAsync(passage, cancellationToken) is { } wish)
        {
            content = content with { Advice = wish };
        }
        var form = StepForm.Of(RequestSteps.Of(content)[0], content)!;
        form.Id = Guid.CreateVersion7(signedIn.Now);
        var page = await FirstPageAsync(content, form, kindSlug, cancellationToken);
        return page with { Unfinished = await UnfinishedAsync(type, cancellationToken) };
    }

    /// <summary>The page of a request that has not been kept. A kind that is asked for later goes along in the address.</summary>
    public async Task<StepPage> FirstPageAsync(RequestContent content, StepForm form, string? kindSlug, CancellationToken cancellationToken)
    {
        var page = await PageAsync(place: null, content, form, cancellationToken);
        return kindSlug is null ? page : page with { Address = $"{page.Address}{QueryString.Create("kind", kindSlug)}" };
    }

    public async Task<StepPage> PageAsync(WritingPlace? place, RequestContent content, StepForm form, CancellationToken cancellationToken)
    {
        var lists = await choices.GetAsync(cancellationToken);
        var step = StepOf(form, content);
        var shown = form.Write(content, lists);
        var (channels, survivors) = form is ChannelStep ? await ChannelsAsync(shown, cancellationToken) : ([], []);
        return new()
        {
            Type = content.Type,
            Step = step,
            Form = form,
            Place = place,
            Address = place?.AddressOf(step) ?? $"/requests/new/{TypeNames.Of(content.Type)}",
            Steps = await StepsAsync(place, content, cancellationToken),
            Lists = lists,
            Channels = channels,
            Survivors = survivors,
            Beside = form is NeedStep or AccountStep && content.Type == RequestType.NewAccount ? await beside.FindAsync(shown, cancellationToken) : null,
            Handle = form is AccountStep ? await beside.HandleAsync(shown.Proposal.KindId, shown.Proposal.WishedHandle, cancellationToken) : null,
        };
    }

    /// <summary>The reader's own request, if it is one that can be written on there.</summary>
    public async Task<Request?> OwnAsync(WritingPlace place, CancellationToken cancellationToken) =>
        await StandingAsync(place, cancellationToken) is { } request && request.State == place.State ? request : null;

    /// <summary>The reader's own request there, whatever its state: a step of one that has moved on is told so by whoever keeps it.</summary>
    public async Task<Request?> StandingAsync(WritingPlace place, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await db.Requests.AsNoTracking().AsSingleQuery()
            .Where(request => request.RequesterId == actor.PersonId)
            .SingleOrDefaultAsync(place.Which, cancellationToken);
    }

    /// <summary>Whether the reader themselves discarded the draft.</summary>
    public async Task<bool> IsDiscardedAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await db.AuditEntries.AnyAsync(
            entry => entry.SubjectId == id && entry.Kind == HistoryKind.RequestDiscarded && entry.ActorId == actor.PersonId, cancellationToken);
    }

    public async Task<BesideView?> BesideAsync(BesideQuery query, CancellationToken cancellationToken)
    {
        var kept = query.Id is { } id ? await StandingAsync(WritingPlace.Draft(id), cancellationToken) : null;
        var content = kept?.Content ?? RequestContent.Empty(RequestType.NewAccount, Guid.Empty);
        return await beside.FindAsync(
            content with
            {
                Proposal = content.Proposal with
                {
                    AudienceIds = query.PrioritisedAudienceId is { } audience ? [audience] : content.Proposal.AudienceIds,
                    KindId = query.KindId ?? content.Proposal.KindId,
                },
            },
            cancellationToken);
    }

    public Task<HandleHelp> HandleAsync(BesideQuery query, CancellationToken cancellationToken) =>
        beside.HandleAsync(query.KindId, Typed.Clean(query.WishedHandle), cancellationToken);

    public async Task<CheckPage> CheckAsync(WritingPlace place, Request request, CheckForm form, CancellationToken cancellationToken)
    {
        var content = form.Write(request.Content);
        var problems = await desk.ProblemsAsync(content, request.ChannelId, cancellationToken);
        var isAccount = content.Type.AsksForAccount();
        var haveChanged = problems.Any(problem => problem.Code == "Problem.GuidelinesChanged");
        // What was ticked for the versions before does not count for these.
        form.HasReadGuidelines &= !haveChanged;
        return new()
        {
            GuidelinesHaveChanged = haveChanged,
            Type = request.Type,
            Title = request.Title,
            DraftId = request.Id,
            Place = place,
            Form = form,
            Steps = Links(place, content, problems),
            Content = await contents.OfAsync(content, cancellationToken),
            Missing = [.. Missing(place, content, problems)],
            Guidelines = isAccount ? await desk.GuidelinesAsync(content.Proposal.KindId, cancellationToken)
                : request.ChannelId is { } channel ? await desk.GuidelinesAsync(await KindOfAsync(channel, cancellationToken), cancellationToken)
                : [],
            AreGuidelinesAccepted = isAccount,
            ReturnMessage = ReturnMessageOf(request),
        };
    }

    private Task<Guid> KindOfAsync(Guid channelId, CancellationToken cancellationToken) =>
        db.Channels.Where(channel => channel.Id == channelId).Select(channel => channel.KindId).SingleAsync(cancellationToken);

    public static string? ReturnMessageOf(Request request) => request.State == RequestState.Completion
        ? request.Steps.LastOrDefault(step => step.Verb == RequestVerb.Return)?.Text
        : null;

    private static string StepOf(StepForm form, RequestContent content) =>
        RequestSteps.Of(content).FirstOrDefault(step => StepForm.Empty(step)?.GetType() == form.GetType()) ?? RequestSteps.Farewell;

    private async Task<IReadOnlyList<StepLink>> StepsAsync(WritingPlace? place, RequestContent content, CancellationToken cancellationToken) =>
        place is null
            ? [.. RequestSteps.Of(content).Select(step => new StepLink(step, null, StepStanding.Open))]
            : Links(place, content, await desk.ProblemsAsync(content, null, cancellationToken));

    private static IReadOnlyList<StepLink> Links(WritingPlace place, RequestContent content, IReadOnlyList<Problem> problems)
    {
        var open = problems.Select(problem => StepWith(problem, content)).ToHashSet();
        return
        [
            .. RequestSteps.Of(content).Select(step =>
                new StepLink(step, place.AddressOf(step), open.Contains(step) || (step == RequestSteps.Check && open.Count > 0) ? StepStanding.Open : StepStanding.Whole)),
        ];
    }

    private IEnumerable<MissingLine> Missing(WritingPlace place, RequestContent content, IReadOnlyList<Problem> problems) =>
        from problem in problems
        let step = StepWith(problem, content)
        where step != RequestSteps.Check
        let there = StepForm.Of(step, content)!.AtItsLine(problem)
        let label = texts[$"Field.{there.Field}"]
        let words = problem.Argument is null ? shared[problem.Code] : shared[problem.Code, problem.Argument]
        select new MissingLine(step, $"{place.AddressOf(step)}#{there.Field}", label.ResourceNotFound ? words.Value : $"{label.Value.TrimEnd('?', ':')}: {words.Value}");

    /// <summary>The step in which a problem is mended; what no step asks for stands on the last page.</summary>
    private static string StepWith(Problem problem, RequestContent content) =>
        RequestSteps.Of(content).FirstOrDefault(step => StepForm.Empty(step)?.Has(problem.Field) == true) ?? RequestSteps.Check;

    private async Task<RequestContent> BeginningAsync(RequestType type, string? kindSlug, string? channelSlug, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        var lists = await choices.GetAsync(cancellationToken);
        var slug = Typed.Clean(channelSlug);
        var channel = slug.Length == 0
            ? null
            : await db.Channels.AsNoTracking().Where(one => one.Slug == slug).Select(one => new { one.Id, one.Name, one.UnitId }).SingleOrDefaultAsync(cancellationToken);
        var content = Beginning(type, kindSlug, person, lists);
        return content with { UnitId = channel?.UnitId ?? content.UnitId, ChannelId = channel?.Id, ChannelName = channel?.Name ?? "" };
    }

    /// <summary>What is known before anything is written: whoever asks is likely to be responsible, for their own unit, in their own language.</summary>
    /// <param name="kindSlug">The kind that the link named which the reader came by; one that is not open counts as none.</param>
    internal static RequestContent Beginning(RequestType type, string? kindSlug, SignedIn.State person, RegistryChoices.Lists lists)
    {
        var content = RequestContent.Empty(type, person.UnitId ?? Guid.Empty);
        return type.AsksForAccount()
            ? content with
            {
                Proposal = new()
                {
                    KindId = lists.Kinds.FirstOrDefault(kind => kind.Slug == kindSlug && kind.IsOpen)?.Id,
                    Languages = [TextsSetup.CurrentLanguage],
                    People = [new() { Part = ChannelPart.Responsible, Name = person.Actor.Name, Email = person.Email }],
                },
            }
            : content;
    }

    private async Task<IReadOnlyList<DraftLink>> UnfinishedAsync(RequestType? type, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await db.Requests.AsNoTracking()
            .Where(request => request.RequesterId == actor.PersonId && request.State == RequestState.Draft && (type == null || request.Type == type))
            .OrderByDescending(request => request.ChangedAt).ThenBy(request => request.Id)
            .Take(MostUnfinished)
            .Select(request => new DraftLink(request.Id, request.Subject ?? request.Proposal.WishedName, request.ChangedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The channels that the reader looks after and those of their unit, with the one already chosen; and what that one can be merged
    /// into, which is any other in use on its platform.
    /// </summary>
    private async Task<(IReadOnlyList<SelectListItem> Own, IReadOnlyList<SelectListItem> Survivors)> ChannelsAsync(
        RequestContent content, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        // Whoever belongs to no unit has none below it either: every path begins with a slash.
        var path = (await choices.GetAsync(cancellationToken)).Units.FirstOrDefault(unit => unit.Id == person.UnitId)?.Path ?? "-";
        var kept = db.ChannelsKeptBy(person.Email);
        var (chosen, survivor) = (content.ChannelId, content.Closing?.IntoChannelId);
        var isClosing = content.Closing is not null;
        var platforms = db.Channels.Where(one => one.Id == chosen).Select(one => one.PlatformId);
        var found = await (
            from channel in db.Channels.AsNoTracking()
            join unit in db.Units on channel.UnitId equals unit.Id
            join platform in db.Platforms on channel.PlatformId equals platform.Id
            let isInUse = channel.Status == ChannelStatus.Active || channel.Status == ChannelStatus.Paused
            let isOwn = channel.Id == chosen || (isInUse && (unit.Path.StartsWith(path) || kept.Contains(channel.Id)))
            let mayStay = isClosing && channel.Id != chosen
                && (channel.Id == survivor || (isInUse && (chosen == null || platforms.Contains(channel.PlatformId))))
            where isOwn || mayStay
            // Those already chosen are never left out, and the reader's own before others'.
            orderby channel.Id == chosen || channel.Id == survivor descending, isOwn descending, channel.SortKey, channel.Id
            select new { channel.Id, channel.Name, channel.SortKey, Platform = platform.Name, IsOwn = isOwn, MayStay = mayStay })
            .Take(MostChannels)
            .ToListAsync(cancellationToken);
        // Written here: an id that a database writes out may be in other letters than those it is chosen by.
        var items = found.OrderBy(one => one.SortKey, StringComparer.Ordinal).ThenBy(one => one.Id)
            .Select(one => (one.IsOwn, one.MayStay, Item: new SelectListItem($"{one.Name} ({one.Platform})", one.Id.ToString()))).ToList();
        return ([.. items.Where(one => one.IsOwn).Select(one => one.Item)], [.. items.Where(one => one.MayStay).Select(one => one.Item)]);
    }
}
