using MiunSocial.Domain.Requests;

namespace MiunSocial.Domain.Organisation;

/// <summary>The university's own rules, as data. One row; the defaults are those of a careful start.</summary>
public sealed class Policy
{
    public int Id { get; private init; } = 1;

    /// <summary>Types whose requests the head of the unit endorses first.</summary>
    public IReadOnlyList<RequestType> EndorsementNeededFor { get; init; } = [RequestType.NewAccount];

    /// <summary>How many different officers approve before a request moves on.</summary>
    public int OfficersToApprove { get; init; } = 1;

    public int ReplyPromiseWorkingDays { get; init; } = 10;

    public int CompletionDays { get; init; } = 30;

    public int SetupDays { get; init; } = 30;

    public int EmployeeAdministrators { get; init; } = 2;

    public bool StudentsMayAdminister { get; init; }

    public bool FunctionMailboxRequired { get; init; } = true;

    public int ReviewMonths { get; init; } = 12;

    public int HubReviewMonths { get; init; } = 6;

    /// <summary>How many checks in a row a channel's address fails before the channel is marked.</summary>
    public int LinkFailuresToMark { get; init; } = 3;

    /// <summary>How often an address that answers is checked.</summary>
    public int LinkCheckDays { get; init; } = 7;

    public bool NeedsEndorsement(RequestType type) => EndorsementNeededFor.Contains(type);

    public DateOnly NextReview(bool isHub, DateOnly from) => from.AddMonths(isHub ? HubReviewMonths : ReviewMonths);
}
