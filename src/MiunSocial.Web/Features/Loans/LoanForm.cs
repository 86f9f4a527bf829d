using System.Globalization;
using System.Text.RegularExpressions;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>An application as its form posts it.</summary>
public partial record LoanForm
{
    /// <summary>Made with the form, so that a form sent twice makes one loan.</summary>
    public Guid Id { get; init; }

    public string? BorrowerEmail { get; init; }

    public Guid? ChannelId { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? Programme { get; init; }

    public string? Idea { get; init; }

    public string? Habit { get; init; }

    public List<PostRow> Plan { get; init; } = [];

    public List<LoanRule> AcceptedRules { get; init; } = [];

    /// <summary>The guideline that was shown, as <see cref="AcceptedGuideline"/> writes it.</summary>
    public string? Guideline { get; init; }

    /// <summary>Days that the reader picked among those that are free, as <c>2026-12-01:2026-12-03</c>.</summary>
    public string? Pick { get; init; }

    /// <summary>How many steps the loan had when its application was opened to be changed.</summary>
    public int Seen { get; init; }

    public DaySpan? Picked =>
        Pick?.Split(':') is [var first, var last] && ReadDay(first) is { } from && ReadDay(last) is { } to ? new(from, to) : null;

    public LoanApplication ToApplication() => new()
    {
        ChannelId = ChannelId,
        FirstDay = FirstDay,
        LastDay = LastDay,
        Programme = OneLine(Programme),
        Idea = Typed.Clean(Idea),
        Habit = Typed.Clean(Habit),
        Plan = [.. Written().Select(row => new PostToPlan(row.Row.Day, OneLine(row.Row.What)))],
        AcceptedRules = [.. AcceptedRules.Distinct()],
        Guideline = AcceptedGuideline.Read(Guideline),
    };

    /// <summary>Problems name posts as the application numbers them, which has no empty rows; the form has.</summary>
    public IEnumerable<Problem> InForm(IEnumerable<Problem> problems)
    {
        var places = Written().Select(row => row.Place).ToList();
        return problems.Select(problem => problem with
        {
            Field = PostField().Replace(problem.Field, found =>
                $"Plan[{places.ElementAtOrDefault(int.Parse(found.Groups["place"].ValueSpan, CultureInfo.InvariantCulture))}]"),
        });
    }

    private IEnumerable<(PostRow Row, int Place)> Written() =>
        Plan.Select((row, place) => (row, place)).Where(one => one.row.Day is not null || Typed.Clean(one.row.What).Length > 0);

    private static string OneLine(string? text) => Typed.Clean(text).Replace('\n', ' ');

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^Plan\[(?<place>[0-9]{1,2})\]")]
    private static partial Regex PostField();
}

/// <summary>A row of the posting plan; an empty one is none.</summary>
public sealed record PostRow
{
    public DateOnly? Day { get; init; }

    public string? What { get; init; }
}
