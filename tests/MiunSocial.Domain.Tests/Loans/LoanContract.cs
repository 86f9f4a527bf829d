using MiunSocial.Domain.Loans;
using static MiunSocial.Domain.Loans.LoanNeed;
using static MiunSocial.Domain.Loans.LoanParty;
using static MiunSocial.Domain.Loans.LoanState;
using static MiunSocial.Domain.Loans.LoanVerb;

namespace MiunSocial.Domain.Tests.Loans;

/// <summary>The workflow as it was agreed: written down a second time, so that the domain's table can be wrong.</summary>
internal static class LoanContract
{
    public static IReadOnlyList<LoanContractRow> Rows { get; } =
    [
        new(null, Apply, Applicant, ValidForm, Requested),
        new(Requested, Change, Borrower, ValidForm, Requested),
        new(Requested, Approve, OtherOfficer, FreeDaysAndContact, Requested, Booked),
        new(Requested, Decline, OtherOfficer, Reason, Declined),
        new(Requested, Cancel, Borrower, Nothing, Cancelled),
        new(Requested, Lapse, Clock, DaysPassed, Lapsed),
        new(Booked, Lapse, Clock, DaysPassed, Lapsed),
        new(Booked, Cancel, Borrower, Nothing, Cancelled),
        new(Booked, Assign, Officer, Contact, Booked),
        new(Booked, HandOver, Officer, HandoverChecklist, HandedOver),
        new(Booked, Revoke, Officer, Reason, Revoked),
        new(HandedOver, Publish, Borrower, Nothing, HandedOver),
        new(HandedOver, Log, Officer, LogEntry, HandedOver),
        new(HandedOver, Assign, Officer, Contact, HandedOver),
        new(HandedOver, Return, Officer, ReturnChecklist, Returned),
        new(HandedOver, Revoke, Officer, Reason, Revoked),
        new(Returned, Log, Officer, LogEntry, Returned),
        new(Returned, Evaluate, Borrower, Evaluation, Returned),
        new(Returned, Assess, Officer, Evaluation, Returned),
        new(Revoked, Secure, Officer, PasswordChanged, Revoked),
        new(Revoked, Log, Officer, LogEntry, Revoked),
        new(Revoked, Assess, Officer, Evaluation, Revoked),
    ];

    public static bool Allows(LoanState state, LoanVerb verb, LoanCastMember member) =>
        Rows.Any(row => row.From == state && row.Verb == verb && member.Parties.Contains(row.Who));
}

/// <param name="To">Every state the verb may lead to.</param>
internal sealed record LoanContractRow(LoanState? From, LoanVerb Verb, LoanParty Who, LoanNeed Needs, params LoanState[] To)
{
    public override string ToString() => $"{From} {Verb} {Who} {Needs}: {string.Join(' ', To.Order())}";
}
