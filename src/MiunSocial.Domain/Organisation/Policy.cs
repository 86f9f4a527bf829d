using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Organisation;

/// <summary>The university's own rules, as data. One row, which keeps a column for each of the <see cref="PolicyTerms"/>.</summary>
public sealed class Policy
{
    /// <summary>What history knows the policy by: there is one, and its row has no such id.</summary>
    public static readonly Guid SubjectId = new("0199c0de-0000-7000-8000-000000000001");

    public int Id { get; private init; } = 1;

    /// <summary>Raised by each change; a form posts it back, and the loser of a race is told.</summary>
    public int Version { get; private set; }

    /// <summary>All that the policy says, as one value.</summary>
    public PolicyTerms Terms { get; private set; } = PolicyTerms.Default;

    public IReadOnlyList<RequestType> EndorsementNeededFor { get => Terms.EndorsementNeededFor; init => Terms = Terms with { EndorsementNeededFor = value }; }

    public int OfficersToApprove { get => Terms.OfficersToApprove; init => Terms = Terms with { OfficersToApprove = value }; }

    public int ReplyPromiseWorkingDays { get => Terms.ReplyPromiseWorkingDays; init => Terms = Terms with { ReplyPromiseWorkingDays = value }; }

    public IReadOnlyList<SwedishEve> FreeEves { get => Terms.FreeEves; init => Terms = Terms with { FreeEves = value }; }

    public int CompletionDays { get => Terms.CompletionDays; init => Terms = Terms with { CompletionDays = value }; }

    public int SetupDays { get => Terms.SetupDays; init => Terms = Terms with { SetupDays = value }; }

    public int DraftDays { get => Terms.DraftDays; init => Terms = Terms with { DraftDays = value }; }

    public int EmployeeAdministrators { get => Terms.EmployeeAdministrators; init => Terms = Terms with { EmployeeAdministrators = value }; }

    public bool StudentsMayAdminister { get => Terms.StudentsMayAdminister; init => Terms = Terms with { StudentsMayAdminister = value }; }

    public bool FunctionMailboxRequired { get => Terms.FunctionMailboxRequired; init => Terms = Terms with { FunctionMailboxRequired = value }; }

    public int ReviewMonths { get => Terms.ReviewMonths; init => Terms = Terms with { ReviewMonths = value }; }

    public int HubReviewMonths { get => Terms.HubReviewMonths; init => Terms = Terms with { HubReviewMonths = value }; }

    public int InactivityMonths { get => Terms.InactivityMonths; init => Terms = Terms with { InactivityMonths = value }; }

    public int LinkFailuresToMark { get => Terms.LinkFailuresToMark; init => Terms = Terms with { LinkFailuresToMark = value }; }

    public int LinkCheckDays { get => Terms.LinkCheckDays; init => Terms = Terms with { LinkCheckDays = value }; }

    public int LoanLongestDays { get => Terms.LoanLongestDays; init => Terms = Terms with { LoanLongestDays = value }; }

    public int LoanLatestNoticeDays { get => Terms.LoanLatestNoticeDays; init => Terms = Terms with { LoanLatestNoticeDays = value }; }

    public int LoanEarliestNoticeDays { get => Terms.LoanEarliestNoticeDays; init => Terms = Terms with { LoanEarliestNoticeDays = value }; }

    public int LoansPerMonth { get => Terms.LoansPerMonth; init => Terms = Terms with { LoansPerMonth = value }; }

    public int LoanDaysBetween { get => Terms.LoanDaysBetween; init => Terms = Terms with { LoanDaysBetween = value }; }

    public int OfficersToLend { get => Terms.OfficersToLend; init => Terms = Terms with { OfficersToLend = value }; }

    public int LoanAlarmDays { get => Terms.LoanAlarmDays; init => Terms = Terms with { LoanAlarmDays = value }; }

    public int BorrowerDataMonths { get => Terms.BorrowerDataMonths; init => Terms = Terms with { BorrowerDataMonths = value }; }

    public IReadOnlyList<HealthRule> HealthRulesOff { get => Terms.HealthRulesOff; init => Terms = Terms with { HealthRulesOff = value }; }

    public int AcknowledgementDays { get => Terms.AcknowledgementDays; init => Terms = Terms with { AcknowledgementDays = value }; }

    public bool DirectoryIsPublic { get => Terms.DirectoryIsPublic; init => Terms = Terms with { DirectoryIsPublic = value }; }

    public bool ApiIsPublic { get => Terms.ApiIsPublic; init => Terms = Terms with { ApiIsPublic = value }; }

    public IReadOnlyList<string> EmbedOrigins { get => Terms.EmbedOrigins; init => Terms = Terms with { EmbedOrigins = value }; }

    public static Policy Of(PolicyTerms terms) => new() { Terms = terms };

    /// <summary>The days that the promise of a reply counts.</summary>
    public WorkingDays WorkingDays => new(FreeEves);

    public bool NeedsEndorsement(RequestType type) => EndorsementNeededFor.Contains(type);

    public DateOnly NextReview(bool isHub, DateOnly from) => from.AddMonths(isHub ? HubReviewMonths : ReviewMonths);

    /// <summary>Puts other terms in force at once.</summary>
    /// <returns>What happened, for the history, with the terms that differ; null if none does.</returns>
    /// <exception cref="ArgumentException"><see cref="PolicyTerms.Problems"/> finds something.</exception>
    public DomainEvent? Change(PolicyTerms terms, string reason, Actor actor, DateTime now)
    {
        if (terms.Problems().Any())
        {
            throw new ArgumentException("The terms cannot be used.", nameof(terms));
        }
        var (before, after) = (Terms.Facts(), terms.Facts());
        var changed = after.Keys.Where(name => before[name] != after[name]).ToList();
        if (changed.Count == 0)
        {
            return null;
        }
        Terms = terms;
        Version++;
        return new()
        {
            Kind = HistoryKind.PolicyChanged,
            At = now,
            Actor = actor,
            SubjectId = SubjectId,
            SubjectLabel = nameof(Policy),
            Reason = reason,
            Before = changed.ToDictionary(name => name, name => (string?)before[name]),
            After = changed.ToDictionary(name => name, name => (string?)after[name]),
        };
    }
}
