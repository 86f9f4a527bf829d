using System.Globalization;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Organisation;

/// <summary>All that the policy says. A new one holds the defaults, which are those of a careful start.</summary>
public sealed partial record PolicyTerms
{
    /// <summary>What every installation starts with, and what the page compares with.</summary>
    public static PolicyTerms Default { get; } = new();

    /// <summary>Types whose requests the head of the unit endorses first.</summary>
    public IReadOnlyList<RequestType> EndorsementNeededFor { get; init; } = [RequestType.NewAccount];

    /// <summary>How many different officers approve before a request moves on.</summary>
    public int OfficersToApprove { get; init; } = 1;

    public int ReplyPromiseWorkingDays { get; init; } = 10;

    /// <summary>Eves that do not count towards the promise; which of them are free differs between universities.</summary>
    public IReadOnlyList<SwedishEve> FreeEves { get; init; } = [SwedishEve.Midsummer, SwedishEve.Christmas, SwedishEve.NewYear];

    public int CompletionDays { get; init; } = 30;

    public int SetupDays { get; init; } = 30;

    /// <summary>For how many days a draft may lie untouched before it is removed.</summary>
    public int DraftDays { get; init; } = 365;

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

    /// <summary>The most days of one loan.</summary>
    public int LoanLongestDays { get; init; } = 7;

    /// <summary>How many days before its first day a loan is asked for at the latest.</summary>
    public int LoanLatestNoticeDays { get; init; } = 5;

    /// <summary>How many days before its first day a loan is asked for at the earliest.</summary>
    public int LoanEarliestNoticeDays { get; init; } = 180;

    /// <summary>How many loans of a channel start in a month, at most.</summary>
    public int LoansPerMonth { get; init; } = 3;

    /// <summary>How many days a channel rests after a loan.</summary>
    public int LoanDaysBetween { get; init; } = 1;

    /// <summary>How many different officers approve before a loan is booked.</summary>
    public int OfficersToLend { get; init; } = 1;

    /// <summary>How many days pass between two alarms about a loan that is overdue.</summary>
    public int LoanAlarmDays { get; init; } = 1;

    /// <summary>For how many months after a loan the portal knows who borrowed.</summary>
    public int BorrowerDataMonths { get; init; } = 12;

    /// <summary>Rules that a channel's health does not depend on here. Kept as what is left out, so that a new rule counts at once.</summary>
    public IReadOnlyList<HealthRule> HealthRulesOff { get; init; } = [];

    /// <summary>How many days pass before somebody is reminded of a guideline that they have not acknowledged, and between such reminders.</summary>
    public int AcknowledgementDays { get; init; } = 14;

    /// <summary>Whether visitors who have not signed in see the directory of public channels, and may ask whether an account is ours.</summary>
    public bool DirectoryIsPublic { get; init; }

    /// <summary>Whether the API answers without a key.</summary>
    public bool ApiIsPublic { get; init; }

    /// <summary>Origins, such as <c>https://www.university.se</c>, whose pages may show the directory within them.</summary>
    public IReadOnlyList<string> EmbedOrigins { get; init; } = [];

    /// <summary>Every term by its name, as text that is the same wherever it is read; lists have a line for each.</summary>
    public IReadOnlyDictionary<string, string> Facts() => new Dictionary<string, string>
    {
        [nameof(EndorsementNeededFor)] = string.Join('\n', EndorsementNeededFor.Distinct().Order()),
        [nameof(OfficersToApprove)] = Text(OfficersToApprove),
        [nameof(ReplyPromiseWorkingDays)] = Text(ReplyPromiseWorkingDays),
        [nameof(FreeEves)] = string.Join('\n', FreeEves.Distinct().Order()),
        [nameof(CompletionDays)] = Text(CompletionDays),
        [nameof(SetupDays)] = Text(SetupDays),
        [nameof(DraftDays)] = Text(DraftDays),
        [nameof(EmployeeAdministrators)] = Text(EmployeeAdministrators),
        [nameof(StudentsMayAdminister)] = Text(StudentsMayAdminister),
        [nameof(FunctionMailboxRequired)] = Text(FunctionMailboxRequired),
        [nameof(ReviewMonths)] = Text(ReviewMonths),
        [nameof(HubReviewMonths)] = Text(HubReviewMonths),
        [nameof(InactivityMonths)] = Text(InactivityMonths),
        [nameof(LinkFailuresToMark)] = Text(LinkFailuresToMark),
        [nameof(LinkCheckDays)] = Text(LinkCheckDays),
        [nameof(LoanLongestDays)] = Text(LoanLongestDays),
        [nameof(LoanLatestNoticeDays)] = Text(LoanLatestNoticeDays),
        [nameof(LoanEarliestNoticeDays)] = Text(LoanEarliestNoticeDays),
        [nameof(LoansPerMonth)] = Text(LoansPerMonth),
        [nameof(LoanDaysBetween)] = Text(LoanDaysBetween),
        [nameof(OfficersToLend)] = Text(OfficersToLend),
        [nameof(LoanAlarmDays)] = Text(LoanAlarmDays),
        [nameof(BorrowerDataMonths)] = Text(BorrowerDataMonths),
        [nameof(HealthRulesOff)] = string.Join('\n', HealthRulesOff.Distinct().Order()),
        [nameof(AcknowledgementDays)] = Text(AcknowledgementDays),
        [nameof(DirectoryIsPublic)] = Text(DirectoryIsPublic),
        [nameof(ApiIsPublic)] = Text(ApiIsPublic),
        [nameof(EmbedOrigins)] = string.Join('\n', EmbedOrigins),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool isSo) => isSo ? "true" : "false";
}
