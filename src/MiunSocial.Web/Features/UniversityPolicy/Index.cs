using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;

namespace MiunSocial.Web.Features.UniversityPolicy;

/// <summary>The policy's page: the form, what is in force, and what has been changed.</summary>
public sealed record Index : PolicyForm
{
    [BindNever]
    [ValidateNever]
    public PolicyTerms InForce { get; init; } = PolicyTerms.Default;

    /// <summary>The latest first.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<PolicyChange> Changes { get; init; } = [];

    /// <summary>Whether somebody else changed the policy while the form was being written.</summary>
    [BindNever]
    [ValidateNever]
    public bool IsOvertaken { get; init; }

    public static Index Of(Policy policy)
    {
        var terms = policy.Terms;
        return new()
        {
            EndorsementNeededFor = [.. terms.EndorsementNeededFor],
            OfficersToApprove = terms.OfficersToApprove,
            ReplyPromiseWorkingDays = terms.ReplyPromiseWorkingDays,
            FreeEves = [.. terms.FreeEves],
            CompletionDays = terms.CompletionDays,
            SetupDays = terms.SetupDays,
            DraftDays = terms.DraftDays,
            EmployeeAdministrators = terms.EmployeeAdministrators,
            StudentsMayAdminister = terms.StudentsMayAdminister,
            FunctionMailboxRequired = terms.FunctionMailboxRequired,
            ReviewMonths = terms.ReviewMonths,
            HubReviewMonths = terms.HubReviewMonths,
            InactivityMonths = terms.InactivityMonths,
            HealthRules = [.. Enum.GetValues<HealthRule>().Except(terms.HealthRulesOff)],
            LinkFailuresToMark = terms.LinkFailuresToMark,
            LinkCheckDays = terms.LinkCheckDays,
            AcknowledgementDays = terms.AcknowledgementDays,
            LoanLongestDays = terms.LoanLongestDays,
            LoanLatestNoticeDays = terms.LoanLatestNoticeDays,
            LoanEarliestNoticeDays = terms.LoanEarliestNoticeDays,
            LoansPerMonth = terms.LoansPerMonth,
            LoanDaysBetween = terms.LoanDaysBetween,
            OfficersToLend = terms.OfficersToLend,
            LoanAlarmDays = terms.LoanAlarmDays,
            BorrowerDataMonths = terms.BorrowerDataMonths,
            DirectoryIsPublic = terms.DirectoryIsPublic,
            ApiIsPublic = terms.ApiIsPublic,
            EmbedOrigins = string.Join('\n', terms.EmbedOrigins),
            Version = policy.Version,
            InForce = terms,
        };
    }
}

/// <summary>A change of the policy, as its history tells it.</summary>
public sealed record PolicyChange
{
    public required string Who { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime At { get; init; }

    public required string? Why { get; init; }

    public required IReadOnlyList<TermChange> Terms { get; init; }
}

/// <param name="Name">As <see cref="PolicyTerms"/> names it.</param>
/// <param name="Before">As <see cref="PolicyTerms.Facts"/> writes it.</param>
/// <param name="After">As <see cref="PolicyTerms.Facts"/> writes it.</param>
public sealed record TermChange(string Name, string? Before, string? After);
