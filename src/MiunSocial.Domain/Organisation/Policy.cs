using MiunSocial.Domain.Channels;
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

    /// <summary>After how many months without a post a channel counts as inactive.</summary>
    public int InactivityMonths { get; init; } = 6;

    /// <summary>How often in a row an address fails before the channel is marked.</summary>
    public int LinkFailuresToMark { get; init; } = 3;

    /// <summary>How many days pass between two checks of an address.</summary>
    public int LinkCheckDays { get; init; } = 7;

    /// <summary>Rules that a channel's health does not depend on here. Kept as what is left out, so that a new rule counts at once.</summary>
    public IReadOnlyList<HealthRule> HealthRulesOff { get; init; } = [];

    /// <summary>Whether visitors who have not signed in see the directory of public channels, and may ask whether an account is ours.</summary>
    public bool DirectoryIsPublic { get; init; }

    /// <summary>Whether the API answers without a key.</summary>
    public bool ApiIsPublic { get; init; }

    /// <summary>Origins, such as <c>https://www.university.se</c>, whose pages may show the directory within them.</summary>
    public IReadOnlyList<string> EmbedOrigins { get; init; } = [];

    public bool NeedsEndorsement(RequestType type) => EndorsementNeededFor.Contains(type);

    public DateOnly NextReview(bool isHub, DateOnly from) => from.AddMonths(isHub ? HubReviewMonths : ReviewMonths);
}
