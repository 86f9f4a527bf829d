using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Everything the requester does while writing: keeps a step, submits, answers, discards, begins again from what has ended.</summary>
public sealed class DraftWorkflow(PortalDbContext db, SignedIn signedIn, SubmissionDesk desk, RegistryChoices choices, RequestDeeds deeds, RequestSaves saves)
{
    /// <summary>What may have happened to a draft that is no longer there; its form may still be sent again.</summary>
    private static readonly HistoryKind[] OfDrafts =
    [
        HistoryKind.RequestStarted, HistoryKind.RequestEdited, HistoryKind.RequestFileAttached, HistoryKind.RequestFileRemoved,
        HistoryKind.RequestDiscarded, HistoryKind.RequestDraftRemoved,
    ];

    /// <summary>Keeps the first step of a new request; the same form sent again finds the draft it made.</summary>
    /// <param name="kindSlug">See <see cref="DraftQueries.Beginning"/>.</param>
    public async Task<RequestResult> StartAsync(RequestType type, string? kindSlug, StepForm form, CancellationToken cancellationToken)
    {
        var beginning = DraftQueries.Beginning(type, kindSlug, await signedIn.GetAsync(cancellationToken), await choices.GetAsync(cancellationToken));
        return await KeepAsync(WritingPlace.Draft(form.Id), form, beginning, cancellationToken);
    }

    /// <summary>Keeps what was written in a step, whatever is still missing.</summary>
    public Task<RequestResult> KeepAsync(WritingPlace place, StepForm form, CancellationToken cancellationToken) =>
        KeepAsync(place, form, beginning: null, cancellationToken);

    public async Task<RequestResult> SubmitAsync(Guid id, CheckForm form, CancellationToken cancellationToken)
    {
        var actor = signedIn.Writer();
        return await saves.SaveAsync(async () =>
        {
            var request = await OwnAsync(WritingPlace.Draft(id), actor, cancellationToken);
            if (request is null)
            {
                return new RequestResult.NotFound();
            }
            if (request.State != RequestState.Draft)
            {
                // The button was pressed twice, or in two tabs: what it asks for is there.
                return new RequestResult.Done(request);
            }
            var now = signedIn.Now;
            EditIfDifferent(request, form.Write(request.Content), actor, now);
            var terms = await desk.TermsForAsync(request, now, cancellationToken);
            if (terms.Problems.Count == 0)
            {
                request.Submit(terms, actor, now);
            }
            return await saves.WithNoticesAsync(request, terms.Problems, cancellationToken);
        }, cancellationToken);
    }

    public Task<RequestResult> ResubmitAsync(string reference, CheckForm form, CancellationToken cancellationToken) =>
        deeds.DoAsync(
            new()
            {
                Which = request => request.Reference == reference,
                Seen = form.Steps,
                IsOpen = (request, actor) => request.MovesOpenTo(actor).Any(open => open.Verb == RequestVerb.Resubmit),
                IsDone = (request, actor) => Task.FromResult(form.IsLatestOf(request, actor)),
                Act = async (request, actor, now) =>
                {
                    EditIfDifferent(request, form.Write(request.Content), actor, now);
                    var terms = await desk.TermsForAsync(request, now, cancellationToken);
                    IReadOnlyList<Problem> problems = [.. terms.Problems, .. form.AnswerProblems()];
                    if (problems.Count == 0)
                    {
                        request.Resubmit(terms, form.WrittenAnswer(), actor, now);
                    }
                    return problems;
                },
            },
            cancellationToken);

    public async Task<RequestResult> DiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            var request = await OwnAsync(WritingPlace.Draft(id), actor, cancellationToken);
            if (request is null)
            {
                return new RequestResult.NotFound();
            }
            if (request.State != RequestState.Draft)
            {
                return new RequestResult.Conflict(request);
            }
            request.Discard(actor, signedIn.Now);
            db.Requests.Remove(request);
            return new RequestResult.Done(request);
        }, cancellationToken);
    }

    /// <summary>A new draft with all that an ended request said.</summary>
    /// <param name="id">Made with the page, so that a button pressed twice makes one draft.</param>
    public async Task<RequestResult> AgainAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            // Asked first: what another press makes after it is then found as one's own.
            var isThere = await IsTakenAsync(WritingPlace.Draft(id), id, cancellationToken);
            if (await OwnAsync(WritingPlace.Draft(id), actor, cancellationToken) is { } made)
            {
                return new RequestResult.Done(made);
            }
            var ended = await OwnAsync(WritingPlace.Returned(reference), actor, cancellationToken);
            if (ended is null || isThere)
            {
                return new RequestResult.NotFound();
            }
            if (!RequestTransitions.HasEnded(ended.State))
            {
                return new RequestResult.Conflict(ended);
            }
            var again = Request.Again(id, ended, actor, signedIn.Now);
            db.Requests.Add(again);
            return new RequestResult.Done(again);
        }, cancellationToken);
    }

    /// <param name="beginning">What a request says before its first step, where it may not be there yet.</param>
    private async Task<RequestResult> KeepAsync(WritingPlace place, StepForm form, RequestContent? beginning, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        var lists = await choices.GetAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            var isKnown = beginning is null || await IsTakenAsync(place, form.Id, cancellationToken);
            var request = await OwnAsync(place, person.Actor, cancellationToken);
            if ((request is null && isKnown) || (beginning is not null && request is not null && request.Type != beginning.Type))
            {
                return new RequestResult.NotFound();
            }
            var before = request?.Content ?? beginning!;
            var written = form.Write(before, lists);
            var content = place.State == RequestState.Completion
                ? written with { UnitId = before.UnitId, ChannelId = before.ChannelId, ChannelName = before.ChannelName }
                : await WithChannelAsync(written, before, cancellationToken);
            IReadOnlyList<Problem> problems = [.. Homeless(content), .. RequestContentRules.TooLong(content)];
            return (request, problems) switch
            {
                (_, { Count: > 0 }) => new RequestResult.Invalid(problems),
                (null, _) => Start(form.Id, content, person.Actor),
                ({ } known, _) => Keep(known, place, form, content, person.Actor),
            };
        }, cancellationToken);
    }

    private RequestResult.Done Start(Guid id, RequestContent content, Actor actor)
    {
        var request = Request.Start(id, content, actor, signedIn.Now);
        db.Requests.Add(request);
        return new RequestResult.Done(request);
    }

    /// <summary>
    /// Words that somebody else's save, or another tab's, put there meanwhile are not written over: the page is shown again with both.
    /// Other steps may have changed; this one does not touch them.
    /// </summary>
    private RequestResult Keep(Request request, WritingPlace place, StepForm form, RequestContent content, Actor actor)
    {
        if (request.Says(content))
        {
            request.Use(signedIn.Now);
            return new RequestResult.Done(request);
        }
        var stored = form.ShownAgain(request.Content);
        if (request.State != place.State || form.Seen != stored.Fingerprint())
        {
            return new RequestResult.Conflict(request);
        }
        request.Edit(content, actor, signedIn.Now);
        return new RequestResult.Done(request);
    }

    /// <summary>A form made up with the id of another record begins nothing: the history of the two would be one.</summary>
    private async Task<bool> IsTakenAsync(WritingPlace place, Guid id, CancellationToken cancellationToken) =>
        await db.Requests.AnyAsync(place.Which, cancellationToken)
        || await db.AuditEntries.AnyAsync(entry => entry.SubjectId == id && !OfDrafts.Contains(entry.Kind), cancellationToken);

    private Task<Request?> OwnAsync(WritingPlace place, Actor actor, CancellationToken cancellationToken) =>
        db.Requests.AsSingleQuery().Where(request => request.RequesterId == actor.PersonId).SingleOrDefaultAsync(place.Which, cancellationToken);

    /// <summary>A request about a channel belongs to the channel's unit.</summary>
    private async Task<RequestContent> WithChannelAsync(RequestContent content, RequestContent before, CancellationToken cancellationToken)
    {
        if (content.ChannelId is null || content.ChannelId == before.ChannelId)
        {
            return content;
        }
        var channel = await db.Channels.AsNoTracking().Where(one => one.Id == content.ChannelId)
            .Select(one => new { one.Name, one.UnitId }).SingleOrDefaultAsync(cancellationToken);
        return channel is null
            ? content with { ChannelId = before.ChannelId }
            : content with { ChannelName = channel.Name, UnitId = content.Type == RequestType.Advice ? content.UnitId : channel.UnitId };
    }

    /// <summary>Even a draft belongs to a unit: its own, or that of the channel it is about.</summary>
    private static IEnumerable<Problem> Homeless(RequestContent content)
    {
        if (content.UnitId == Guid.Empty)
        {
            yield return new(content.Type.IsAboutChannel() ? nameof(content.ChannelId) : nameof(content.UnitId), "Problem.ChooseOne");
        }
    }

    /// <summary>What is saved together has happened at one moment.</summary>
    private static void EditIfDifferent(Request request, RequestContent content, Actor actor, DateTime now)
    {
        if (!request.Says(content))
        {
            request.Edit(content, actor, now);
        }
    }
}
