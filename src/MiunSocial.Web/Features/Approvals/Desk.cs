using Microsoft.AspNetCore.Mvc;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>An officer's desk around one request: the facts, the rules, what is alike and what was decided before.</summary>
public sealed class DeskViewComponent(DeskQueries queries) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DeskSubject subject) =>
        View("/Features/Approvals/Desk.cshtml", await queries.FindAsync(subject, HttpContext.RequestAborted));
}

public sealed record DeskPage
{
    public required DeskSubject Subject { get; init; }

    /// <summary>The officer who looks.</summary>
    public required Guid Me { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Null if it is not among the units any more.</summary>
    public required RegistryChoices.Choice? Unit { get; init; }

    public required IReadOnlyList<DeskOfficer> Officers { get; init; }

    public required int OfficersToApprove { get; init; }

    /// <summary>The days that the promise counts.</summary>
    public required WorkingDays WorkingDays { get; init; }

    public required IReadOnlyList<RuleCheck> Rules { get; init; }

    public required IReadOnlyList<EarlierDecision> Earlier { get; init; }

    public required IReadOnlyList<SimilarChannel> Similar { get; init; }

    public RequestState State => Subject.Standing.State;

    public bool HasEnded => RequestTransitions.HasEnded(State);

    /// <summary>Whose turn it is, as text keys name it.</summary>
    public string WaitingFor => RequestTransitions.TurnOf(State)?.ToString() ?? "Ended";

    /// <summary>Those who have approved and wait for another, the first first.</summary>
    public IReadOnlyList<string> ApprovedBy => [.. Subject.Standing.ApprovalsInRound().Reverse().Select(step => step.ActorName)];

    /// <summary>Of whose approval is there and whose is lacking; advice is not approved but given.</summary>
    public string ApprovedByText => (Subject.Content.Type == RequestType.Advice, ApprovedBy.Count) switch
    {
        (true, 0) => "AnsweredByNone",
        (true, _) => "AnsweredBy",
        (false, 0) => "ApprovedByNone",
        (false, _) => "ApprovedBy",
    };

    public int ApprovalsLeft => OfficersToApprove - ApprovedBy.Count;

    /// <summary>The most pressing first.</summary>
    public IEnumerable<RuleCheck> RulesByWeight => Rules.OrderByDescending(check => check.Outcome).ThenBy(check => check.Rule);

    /// <summary>The queue of what has ended for the unit.</summary>
    public string? EarlierAddress => Unit is null ? null : $"/approvals?view={DeskQueue.Ended}&unit={Uri.EscapeDataString(Unit.Slug)}";
}

public sealed record EarlierDecision
{
    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required RequestType Type { get; init; }

    public required RequestState State { get; init; }

    /// <summary>Null for one that is read for its wish alone, and not decided.</summary>
    public required DateTime? EndedAt { get; init; }

    public required bool IsSameChannel { get; init; }

    /// <summary>In the words of whoever ended it.</summary>
    public required string? Reason { get; init; }
}

public sealed record SimilarChannel(LookAlike Channel, bool SharesUnit, bool SharesAudience);
