using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ReplyTimes;

/// <summary>How replies were kept, of so many decisions.</summary>
public sealed record Figures
{
    public required int Decided { get; init; }

    public required int InTime { get; init; }

    public int Late => Decided - InTime;

    /// <summary>Whole hundredths of the decisions, rounded down so that nearly all is never said to be all; null without any.</summary>
    public decimal? Share => Decided == 0 ? null : InTime * 100 / Decided / 100m;

    /// <summary>Working days that half of the decisions did not exceed; null without any.</summary>
    public required int? Median { get; init; }

    /// <summary>Working days that nine decisions of ten did not exceed.</summary>
    public required int? Ninetieth { get; init; }

    public static Figures Of(IReadOnlyCollection<DecidedRequest> decided)
    {
        var days = decided.Select(one => one.Reply.WorkingDays).ToList();
        return new()
        {
            Decided = decided.Count,
            InTime = decided.Count(one => one.Reply.IsInTime),
            Median = days.Within(Waits.Half),
            Ninetieth = days.Within(Waits.NineOfTen),
        };
    }
}

/// <summary>A year of decisions, by the day of the decision.</summary>
public sealed record YearFigures
{
    private const int Months = 12;

    public required Figures Total { get; init; }

    public required IReadOnlyList<(DateOnly Month, Figures Figures)> ByMonth { get; init; }

    /// <summary>Those there were any of.</summary>
    public required IReadOnlyList<(RequestType Type, Figures Figures)> ByType { get; init; }

    /// <summary>The latest decision first.</summary>
    public required IReadOnlyList<DecidedRequest> Late { get; init; }

    public static YearFigures Of(int year, IReadOnlyList<DecidedRequest> decided) => new()
    {
        Total = Figures.Of(decided),
        ByMonth =
        [
            .. Enumerable.Range(1, Months).Select(month =>
                (new DateOnly(year, month, 1), Figures.Of([.. decided.Where(one => one.Reply.DecidedOn.Month == month)]))),
        ],
        ByType = [.. decided.GroupBy(one => one.Type).OrderBy(same => same.Key).Select(same => (same.Key, Figures.Of([.. same])))],
        Late = [.. decided.Where(one => !one.Reply.IsInTime).OrderByDescending(one => one.Reply.DecidedOn).ThenByDescending(one => one.Reference, StringComparer.Ordinal)],
    };
}
