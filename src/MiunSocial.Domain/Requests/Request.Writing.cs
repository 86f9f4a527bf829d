using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What the requester writes.</summary>
public sealed partial class Request
{
    public AccountProposal Proposal { get; private set; } = new();

    public DevelopmentWish? Development { get; private set; }

    public ClosingWish? Closing { get; private set; }

    public HandoverWish? Handover { get; private set; }

    public AdviceWish? Advice { get; private set; }

    /// <summary>The guidelines that the requester has read, in the versions that were in force then.</summary>
    public IReadOnlyList<AcceptedGuideline> Guidelines { get; private set; } = [];

    /// <summary>The channel's name or the question's heading; null where the wished name says what the request is about.</summary>
    public string? Subject { get; private set; }

    /// <summary>Folded words of the reference and the title; see <see cref="FoldedText.Searchable"/>.</summary>
    public string SearchText { get; private set; } = "";

    public string Title => Subject ?? Proposal.WishedName;

    /// <summary>What people call it: the reference, or the title while it is a draft.</summary>
    public string Label => Reference ?? Title;

    public RequestContent Content => new()
    {
        Type = Type,
        UnitId = UnitId,
        // A channel that grew from the request is nothing that the requester wrote.
        ChannelId = Subject is null ? null : ChannelId,
        ChannelName = Subject ?? "",
        Proposal = Proposal,
        Development = Development,
        Closing = Closing,
        Handover = Handover,
        Advice = Advice,
        Guidelines = Guidelines,
    };

    /// <summary>What a draft is known by once its words are gone, as <c>2026-01-15</c>.</summary>
    public string DayBegun => DayBegunOf(CreatedAt);

    /// <summary>The same, where a draft has no words yet and is not read whole.</summary>
    public static string DayBegunOf(DateTime createdAt) => SwedishCalendar.DayOf(createdAt).ToString("O", CultureInfo.InvariantCulture);

    /// <param name="id">Made with the form, so that a form sent twice makes one request.</param>
    public static Request Start(Guid id, RequestContent content, Actor actor, DateTime now) => Start(id, content, followsId: null, actor, now);

    /// <summary>A new draft that says what an ended request said, and refers to it. The guidelines are to be read again.</summary>
    /// <exception cref="TransitionNotAllowedException">The request has not ended, or is another's.</exception>
    public static Request Again(Guid id, Request ended, Actor actor, DateTime now)
    {
        if (!RequestTransitions.HasEnded(ended.State) || ended.RequesterId != actor.PersonId)
        {
            throw new TransitionNotAllowedException(nameof(Again), ended.State.ToString());
        }
        var content = ended.Content;
        return Start(id, content with { Guidelines = [], Proposal = content.Proposal with { HasReadGuidelines = false } }, ended.Id, actor, now);
    }

    /// <summary>Whether the request says this already, as after a form that was sent twice.</summary>
    public bool Says(RequestContent content)
    {
        var own = RequestFacts.Of(Content);
        return RequestFacts.Of(content).All(fact => own.GetValueOrDefault(fact.Key) == fact.Value);
    }

    /// <summary>Changes what a draft or a returned request says.</summary>
    public void Edit(RequestContent content, Actor actor, DateTime now)
    {
        if (State is not (RequestState.Draft or RequestState.Completion) || actor.PersonId != RequesterId)
        {
            throw new TransitionNotAllowedException(nameof(Edit), State.ToString());
        }
        if (content.Type != Type)
        {
            throw new ArgumentException("A request keeps its type.", nameof(content));
        }
        if (State == RequestState.Completion && content.UnitId != UnitId)
        {
            throw new ArgumentException("The unit whose head has endorsed the request stays.", nameof(content));
        }
        var before = RequestFacts.Of(Content);
        var after = RequestFacts.Of(content);
        Write(content);
        Raise(Happened(HistoryKind.RequestEdited, actor, now, reason: null) with
        {
            Before = before.Where(fact => after[fact.Key] != fact.Value).ToDictionary(),
            After = after.Where(fact => before[fact.Key] != fact.Value).ToDictionary(),
        });
    }

    /// <summary>To use a draft is to keep it, whether or not it says anything else afterwards; once a day is enough.</summary>
    public void Use(DateTime now)
    {
        if (State == RequestState.Draft && now - ChangedAt > TimeSpan.FromDays(1))
        {
            Touch(now);
        }
    }

    public void GrowInto(Guid channelId) => ChannelId = channelId;

    private static Request Start(Guid id, RequestContent content, Guid? followsId, Actor actor, DateTime now)
    {
        var request = new Request
        {
            Id = id,
            CreatedAt = now,
            Type = content.Type,
            State = RequestState.Draft,
            RequesterId = actor.PersonId ?? throw new ArgumentException("The clock asks for nothing.", nameof(actor)),
            FollowsId = followsId,
        };
        request.Write(content);
        request.Raise(request.Happened(HistoryKind.RequestStarted, actor, now, reason: null));
        return request;
    }

    private void Write(RequestContent content)
    {
        UnitId = content.UnitId;
        ChannelId = content.ChannelId;
        Subject = Type.AsksForAccount() ? null : content.Title;
        // Shares no list with the proposal it replaces, of which it may be a copy.
        Proposal = content.Proposal with { People = content.Proposal.People };
        // Each request has parts of its own, also where it says what another said.
        Development = content.Development is { } development ? development with { } : null;
        Closing = content.Closing is { } closing ? closing with { } : null;
        Handover = content.Handover is { } handover ? handover with { } : null;
        Advice = content.Advice is { } advice ? advice with { } : null;
        Guidelines = content.Guidelines;
        IndexForSearch();
    }

    private void IndexForSearch() => SearchText = FoldedText.Searchable(Reference, Title, Proposal.WishedHandle);
}
