using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Organisation;

/// <summary>Within which bounds a policy makes sense.</summary>
public sealed partial record PolicyTerms
{
    /// <summary>Requests name three administrators at most; a policy that asked for more could not be met.</summary>
    public const int MostEmployeeAdministrators = 3;

    /// <summary>Long enough for the warning that comes two weeks before.</summary>
    public const int LeastDraftDays = 30;

    public const int MostEmbedOrigins = 20;

    /// <summary>The least and the most of every number. An address is never marked for a single failure.</summary>
    public static IReadOnlyDictionary<string, (int Least, int Most)> Limits { get; } = new Dictionary<string, (int, int)>
    {
        [nameof(OfficersToApprove)] = (1, 5),
        [nameof(ReplyPromiseWorkingDays)] = (1, 60),
        [nameof(CompletionDays)] = (1, 365),
        [nameof(SetupDays)] = (1, 365),
        [nameof(DraftDays)] = (LeastDraftDays, 3650),
        [nameof(EmployeeAdministrators)] = (1, MostEmployeeAdministrators),
        [nameof(ReviewMonths)] = (1, 60),
        [nameof(HubReviewMonths)] = (1, 60),
        [nameof(InactivityMonths)] = (1, 60),
        [nameof(LinkFailuresToMark)] = (2, 20),
        [nameof(LinkCheckDays)] = (1, 90),
        [nameof(AcknowledgementDays)] = (1, 365),
        [nameof(LoanLongestDays)] = (1, 31),
        [nameof(LoanLatestNoticeDays)] = (0, 60),
        [nameof(LoanEarliestNoticeDays)] = (60, 730),
        [nameof(LoansPerMonth)] = (1, 31),
        [nameof(LoanDaysBetween)] = (0, 14),
        [nameof(OfficersToLend)] = (1, 5),
        [nameof(LoanAlarmDays)] = (1, 14),
        [nameof(BorrowerDataMonths)] = (1, 120),
    };

    /// <summary>What stops these terms from becoming the policy, named as the terms name it.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var (field, number) in Numbers().Where(one => one.Number < Limits[one.Field].Least || one.Number > Limits[one.Field].Most))
        {
            yield return new(field, "Problem.Between", $"{Limits[field].Least}–{Limits[field].Most}");
        }
        if (EndorsementNeededFor.Any(type => !Enum.IsDefined(type)))
        {
            yield return new(nameof(EndorsementNeededFor), "Problem.Invalid");
        }
        if (FreeEves.Any(eve => !Enum.IsDefined(eve)))
        {
            yield return new(nameof(FreeEves), "Problem.Invalid");
        }
        if (HealthRulesOff.Any(rule => !Enum.IsDefined(rule)))
        {
            yield return new(nameof(HealthRulesOff), "Problem.Invalid");
        }
        if (EmbedOrigins.FirstOrDefault(origin => OriginOf(origin) != origin) is { } wrong)
        {
            yield return new(nameof(EmbedOrigins), "Problem.NotAnOrigin", wrong.Length > Lengths.Key ? $"{wrong[..Lengths.Key]}…" : wrong);
        }
        else if (EmbedOrigins.Count > MostEmbedOrigins || string.Join('\n', EmbedOrigins).Length > Lengths.List)
        {
            yield return new(nameof(EmbedOrigins), "Problem.TooManyOrigins", MostEmbedOrigins);
        }
    }

    /// <summary>The origin of an address of a secure site, as browsers write it; null for anything that is more or less than one.</summary>
    public static string? OriginOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address is { UserInfo: "", PathAndQuery: "/", Fragment: "", HostNameType: UriHostNameType.Dns }
        && address.IdnHost.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
            ? $"https://{address.IdnHost.ToLowerInvariant()}{(address.IsDefaultPort ? "" : $":{address.Port}")}"
            : null;

    private IEnumerable<(string Field, int Number)> Numbers() =>
    [
        (nameof(OfficersToApprove), OfficersToApprove),
        (nameof(ReplyPromiseWorkingDays), ReplyPromiseWorkingDays),
        (nameof(CompletionDays), CompletionDays),
        (nameof(SetupDays), SetupDays),
        (nameof(DraftDays), DraftDays),
        (nameof(EmployeeAdministrators), EmployeeAdministrators),
        (nameof(ReviewMonths), ReviewMonths),
        (nameof(HubReviewMonths), HubReviewMonths),
        (nameof(InactivityMonths), InactivityMonths),
        (nameof(LinkFailuresToMark), LinkFailuresToMark),
        (nameof(LinkCheckDays), LinkCheckDays),
        (nameof(AcknowledgementDays), AcknowledgementDays),
        (nameof(LoanLongestDays), LoanLongestDays),
        (nameof(LoanLatestNoticeDays), LoanLatestNoticeDays),
        (nameof(LoanEarliestNoticeDays), LoanEarliestNoticeDays),
        (nameof(LoansPerMonth), LoansPerMonth),
        (nameof(LoanDaysBetween), LoanDaysBetween),
        (nameof(OfficersToLend), OfficersToLend),
        (nameof(LoanAlarmDays), LoanAlarmDays),
        (nameof(BorrowerDataMonths), BorrowerDataMonths),
    ];
}
