using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.LoanBlocks;

/// <summary>Days that are not lent, as their form posts them.</summary>
public sealed record Edit
{
    /// <summary>More than any holiday, and few enough to be a slip of the year.</summary>
    public const int MostDays = 400;

    /// <summary>Further ahead than anybody plans, or longer ago than anybody corrects, is a slip of the year too.</summary>
    private const int MostYearsAhead = 5;
    private const int MostYearsBack = 1;

    /// <summary>Made with the form, so that a form sent twice blocks once.</summary>
    public Guid Id { get; init; }

    public Guid? ChannelId { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? ReasonSv { get; init; }

    public string? ReasonEn { get; init; }

    /// <summary>The version when the form was opened.</summary>
    public int Version { get; init; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<BlockableChannel> Channels { get; init; } = [];

    /// <summary>Loans that are booked on those days and stay booked.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<string> Booked { get; init; } = [];

    [BindNever]
    [ValidateNever]
    public bool IsKept { get; init; }

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    /// <summary>A method, since what a form has as a property is looked into before anybody knows whether it is whole.</summary>
    public DaySpan Days() => new(FirstDay!.Value, LastDay!.Value);

    public LocalizedText Reason => new(OneLine(ReasonSv), OneLine(ReasonEn));

    public IEnumerable<Problem> Problems(DateOnly today) => [.. DayProblems(today), .. ReasonProblems()];

    private IEnumerable<Problem> DayProblems(DateOnly today)
    {
        if (FirstDay is null)
        {
            yield return new(nameof(FirstDay), "Problem.Required");
        }
        if (LastDay is null)
        {
            yield return new(nameof(LastDay), "Problem.Required");
        }
        if (!IsKept && FirstDay < today.AddYears(-MostYearsBack))
        {
            yield return new(nameof(FirstDay), "Problem.TooLongAgo");
        }
        if (LastDay > today.AddYears(MostYearsAhead))
        {
            yield return new(nameof(LastDay), "Problem.TooFarAhead", MostYearsAhead);
        }
        if (FirstDay is { } first && LastDay is { } last)
        {
            if (last < first)
            {
                yield return new(nameof(LastDay), "Problem.Backwards");
            }
            else if (new DaySpan(first, last).Length > MostDays)
            {
                yield return new(nameof(LastDay), "Problem.TooManyDays", MostDays);
            }
        }
    }

    private IEnumerable<Problem> ReasonProblems()
    {
        foreach (var (field, text) in new[] { (nameof(ReasonSv), Reason.Sv), (nameof(ReasonEn), Reason.En) })
        {
            if (text.Length == 0)
            {
                yield return new(field, "Problem.Required");
            }
            else if (text.Length > Lengths.Line)
            {
                yield return new(field, "Problem.TooLong", Lengths.Line);
            }
        }
    }

    private static string OneLine(string? text) => Typed.Clean(text).Replace('\n', ' ');
}

public sealed record BlockableChannel(Guid Id, string Name);
