using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Builders;

/// <summary>A request led to a state by the verbs that real ones use.</summary>
public sealed record ARequest
{
    private static int _references;

    public required Actor Requester { get; init; }

    public required Actor Head { get; init; }

    public required Actor Officer { get; init; }

    public required Guid UnitId { get; init; }

    public required AccountProposal Proposal { get; init; }

    public RequestType Type { get; init; } = RequestType.NewAccount;

    /// <summary>Those in force, which whoever asks for an account has read.</summary>
    public IReadOnlyList<AcceptedGuideline> Guidelines { get; init; } = [];

    /// <summary>What a request of another type says.</summary>
    public Func<RequestContent, RequestContent> Says { get; init; } = content => content;

    /// <summary>The present responsible of a channel that is to have another; null where it has none.</summary>
    public NamedPerson? Leaving { get; init; }

    /// <summary>By when the first of the agreed actions of a development is to be done.</summary>
    public DateOnly ActionDueOn { get; init; } = new(2026, 12, 24);

    public DateOnly? FollowUpOn { get; init; }

    /// <summary>On which a new account is approved.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    public RequestContent Content => Says(RequestContent.Empty(Type, UnitId) with { Proposal = Proposal, Guidelines = Guidelines });

    public Policy Policy { get; init; } = new();

    public string Reference { get; init; } = FormattableString.Invariant($"KOM-1999-{Interlocked.Increment(ref _references):0000}");

    public LiveAccount LiveAccount => new()
    {
        Address = $"https://www.instagram.com/{Proposal.WishedHandle}",
        Handle = Proposal.WishedHandle,
        Administrators = [.. Proposal.People.Where(person => person.Part == Domain.Channels.ChannelPart.Administrator)],
        HasTwoStepSignIn = true,
    };

    public SubmissionTerms Terms => new() { Policy = Policy, Reference = Reference, EndorsingUnitId = UnitId, IsRequesterHead = false, Problems = [], Consents = [.. Consents] };

    private IEnumerable<ConsentAsked> Consents => Content.Handover is { } handover
        ?
        [
            .. Leaving is null ? Array.Empty<ConsentAsked>() : [new(ConsentPart.Leaving, Leaving, IsRequester: false)],
            new(ConsentPart.Taking, new(handover.NewResponsibleName, handover.NewResponsibleEmail), IsRequester: false),
        ]
        : [];

    /// <summary>With all that the type asks for.</summary>
    public Approval Approval => new()
    {
        Text = "Följ riktlinjerna.",
        Undertakings = Type == RequestType.Develop ? [new("Planera våren", "Ylva Ansvarsson", ActionDueOn), new("Hålla workshop")] : [.. Conditions.Select(condition => new UndertakingTerms(condition))],
        ExistingAccount = Type == RequestType.RegisterExisting ? LiveAccount : null,
        FollowUpOn = FollowUpOn,
    };

    public Request Draft(DateTime now) => Request.Start(Guid.CreateVersion7(now), Content, Requester, now);

    public Request In(RequestState state, DateTime now)
    {
        var request = Draft(now);
        // Not every type goes by every state: without endorsement a submission leads straight to the review, and most approvals end the request.
        foreach (var verb in WayTo(state).Where(verb => RequestTransitions.Find(request.State, verb) is not null))
        {
            Apply(request, verb, verb == RequestVerb.Expire ? now.AddDays(Policy.CompletionDays + 2) : now);
        }
        return request;
    }

    /// <summary>Uses one verb as whoever may.</summary>
    public void Apply(Request request, RequestVerb verb, DateTime now)
    {
        switch (verb)
        {
            case RequestVerb.Submit: request.Submit(Terms, Requester, now); break;
            case RequestVerb.Discard: request.Discard(Requester, now); break;
            case RequestVerb.Endorse: request.Endorse("Vi står bakom det.", Policy, Head, now); break;
            case RequestVerb.Decline: request.Decline("Vi har inte tiden.", Head, now); break;
            case RequestVerb.Return: request.Return("Berätta mer om målgruppen.", Policy, Officer, now); break;
            case RequestVerb.Resubmit: request.Resubmit(Terms, "Nu står det mer.", Requester, now); break;
            case RequestVerb.Approve: request.Approve(Approval, Policy, Officer, now); break;
            case RequestVerb.Reject: request.Reject("En befintlig kanal räcker.", Officer, now); break;
            case RequestVerb.Confirm: request.Confirm(LiveAccount, Requester, now); break;
            case RequestVerb.SendBack: request.SendBack("Adressen svarar inte.", Policy, Officer, now); break;
            case RequestVerb.Verify: request.Verify(Officer, now); break;
            case RequestVerb.Withdraw: request.Withdraw("Vi väntar ett år.", Requester, now); break;
            case RequestVerb.Expire: request.Expire(now); break;
        }
    }

    /// <summary>The shortest way from a draft.</summary>
    public static IReadOnlyList<RequestVerb> WayTo(RequestState state) => state switch
    {
        RequestState.Draft => [],
        RequestState.Endorsement => [RequestVerb.Submit],
        RequestState.Review => [RequestVerb.Submit, RequestVerb.Endorse],
        RequestState.Completion => [.. WayTo(RequestState.Review), RequestVerb.Return],
        RequestState.Setup => [.. WayTo(RequestState.Review), RequestVerb.Approve],
        RequestState.Verification => [.. WayTo(RequestState.Setup), RequestVerb.Confirm],
        RequestState.Completed => [.. WayTo(RequestState.Verification), RequestVerb.Verify],
        RequestState.Declined => [RequestVerb.Submit, RequestVerb.Decline],
        RequestState.Rejected => [.. WayTo(RequestState.Review), RequestVerb.Reject],
        RequestState.Withdrawn => [RequestVerb.Submit, RequestVerb.Withdraw],
        RequestState.Expired => [.. WayTo(RequestState.Completion), RequestVerb.Expire],
    };
}
