using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Loans;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Says in the reader's language which days are meant, and why days cannot be had.</summary>
public sealed class LoanWords(IStringLocalizer<LoansText> texts)
{
    /// <summary><c>3–5 December 2026</c>, as short as the two days allow.</summary>
    public string Days(DaySpan days) => (days.First, days.Last) switch
    {
        var (first, last) when first == last => first.ToLongDay(),
        var (first, last) when first.Year == last.Year && first.Month == last.Month => texts["Days.SameMonth", first.Day, last.ToLongDay()],
        var (first, last) when first.Year == last.Year => texts["Days.Span", first.ToDayAndMonth(), last.ToLongDay()],
        var (first, last) => texts["Days.Span", first.ToLongDay(), last.ToLongDay()],
    };

    /// <param name="isForOfficer">Whether the reader is told which loan stands in the way.</param>
    public string Say(LoanRefusal refusal, bool isForOfficer)
    {
        var words = refusal.Reason switch
        {
            LoanRefusalReason.Blocked => texts["Refusal.Blocked", refusal.Day!.Value.ToLongDay(), refusal.Note!.In(TextsSetup.CurrentLanguage)],
            LoanRefusalReason.MonthFull => texts["Refusal.MonthFull", refusal.Day!.Value.ToMonth(), refusal.Limit!],
            _ => texts[$"Refusal.{refusal.Reason}", refusal.Day?.ToLongDay() ?? "", refusal.Limit ?? 0],
        };
        return isForOfficer && refusal.Reference is { } reference ? $"{words.Value} {texts["Refusal.By", reference].Value}" : words.Value;
    }
}
