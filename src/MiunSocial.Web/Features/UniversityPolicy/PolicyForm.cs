using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.UniversityPolicy;

/// <summary>The policy as the page's form posts it.</summary>
public record PolicyForm
{
    public List<RequestType> EndorsementNeededFor { get; init; } = [];

    public int? OfficersToApprove { get; init; }

    public int? ReplyPromiseWorkingDays { get; init; }

    public List<SwedishEve> FreeEves { get; init; } = [];

    public int? CompletionDays { get; init; }

    public int? SetupDays { get; init; }

    public int? DraftDays { get; init; }

    public int? EmployeeAdministrators { get; init; }

    public bool StudentsMayAdminister { get; init; }

    public bool FunctionMailboxRequired { get; init; }

    public int? ReviewMonths { get; init; }

    public int? HubReviewMonths { get; init; }

    public int? InactivityMonths { get; init; }

    /// <summary>The rules that count: the boxes that are ticked.</summary>
    public List<HealthRule> HealthRules { get; init; } = [];

    public int? LinkFailuresToMark { get; init; }

    public int? LinkCheckDays { get; init; }

    public int? AcknowledgementDays { get; init; }

    public int? LoanLongestDays { get; init; }

    public int? LoanLatestNoticeDays { get; init; }

    public int? LoanEarliestNoticeDays { get; init; }

    public int? LoansPerMonth { get; init; }

    public int? LoanDaysBetween { get; init; }

    public int? OfficersToLend { get; init; }

    public int? LoanAlarmDays { get; init; }

    public int? BorrowerDataMonths { get; init; }

    public bool DirectoryIsPublic { get; init; }

    public bool ApiIsPublic { get; init; }

    /// <summary>One to a line.</summary>
    public string? EmbedOrigins { get; init; }

    public string? Reason { get; init; }

    /// <summary>The policy's version when the form was opened.</summary>
    public int Version { get; init; }

    /// <summary>What was written, with a number that is missing as none that would do.</summary>
    public PolicyTerms ToTerms() => new()
    {
        EndorsementNeededFor = [.. EndorsementNeededFor.Distinct().Order()],
        OfficersToApprove = OfficersToApprove ?? 0,
        ReplyPromiseWorkingDays = ReplyPromiseWorkingDays ?? 0,
        FreeEves = [.. FreeEves.Distinct().Order()],
        CompletionDays = CompletionDays ?? 0,
        SetupDays = SetupDays ?? 0,
        DraftDays = DraftDays ?? 0,
        EmployeeAdministrators = EmployeeAdministrators ?? 0,
        StudentsMayAdminister = StudentsMayAdminister,
        FunctionMailboxRequired = FunctionMailboxRequired,
        ReviewMonths = ReviewMonths ?? 0,
        HubReviewMonths = HubReviewMonths ?? 0,
        InactivityMonths = InactivityMonths ?? 0,
        HealthRulesOff = [.. Enum.GetValues<HealthRule>().Except(HealthRules)],
        LinkFailuresToMark = LinkFailuresToMark ?? 0,
        LinkCheckDays = LinkCheckDays ?? 0,
        AcknowledgementDays = AcknowledgementDays ?? 0,
        LoanLongestDays = LoanLongestDays ?? 0,
        LoanLatestNoticeDays = LoanLatestNoticeDays ?? -1,
        LoanEarliestNoticeDays = LoanEarliestNoticeDays ?? 0,
        LoansPerMonth = LoansPerMonth ?? 0,
        LoanDaysBetween = LoanDaysBetween ?? -1,
        OfficersToLend = OfficersToLend ?? 0,
        LoanAlarmDays = LoanAlarmDays ?? 0,
        BorrowerDataMonths = BorrowerDataMonths ?? 0,
        DirectoryIsPublic = DirectoryIsPublic,
        ApiIsPublic = ApiIsPublic,
        EmbedOrigins = [.. Origins()],
    };

    public IEnumerable<Problem> Problems()
    {
        foreach (var problem in ToTerms().Problems())
        {
            yield return problem;
        }
        if (Typed.Clean(Reason).Length == 0)
        {
            yield return new(nameof(Reason), "Problem.Required");
        }
        else if (Typed.Clean(Reason).Length > Lengths.Paragraph)
        {
            yield return new(nameof(Reason), "Problem.TooLong", Lengths.Paragraph);
        }
    }

    /// <summary>As browsers write them; what is no origin stands as it was written.</summary>
    private IEnumerable<string> Origins() => Typed.Clean(EmbedOrigins)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => PolicyTerms.OriginOf(line) ?? line)
        .Distinct();
}
