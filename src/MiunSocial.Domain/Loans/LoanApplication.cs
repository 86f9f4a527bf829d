using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>All that an applicant writes.</summary>
public sealed record LoanApplication
{
    public const int MostPosts = 10;

    public required Guid? ChannelId { get; init; }

    public required DateOnly? FirstDay { get; init; }

    public required DateOnly? LastDay { get; init; }

    public string Programme { get; init; } = "";

    /// <summary>What the borrower wants to show.</summary>
    public string Idea { get; init; } = "";

    /// <summary>How used the borrower is to the platform.</summary>
    public string Habit { get; init; } = "";

    public IReadOnlyList<PostToPlan> Plan { get; init; } = [];

    public IReadOnlyList<LoanRule> AcceptedRules { get; init; } = [];

    /// <summary>The guideline that explains the rules, in the version that was shown.</summary>
    public AcceptedGuideline? Guideline { get; init; }

    /// <summary>Null until both days are chosen.</summary>
    public DaySpan? Days => FirstDay is { } first && LastDay is { } last ? new(first, last) : null;

    /// <summary>What must be corrected before it can be sent, named as the application names it. Whether the days can be had is for <see cref="LoanRules"/>.</summary>
    /// <param name="inForce">The guideline's version now.</param>
    public IEnumerable<Problem> Problems(AcceptedGuideline? inForce) =>
    [
        .. ChannelId is null ? [new(nameof(ChannelId), "Problem.ChooseOne")] : Array.Empty<Problem>(),
        .. FirstDay is null ? [new(nameof(FirstDay), "Problem.Required")] : Array.Empty<Problem>(),
        .. LastDay is null ? [new(nameof(LastDay), "Problem.Required")] : Array.Empty<Problem>(),
        .. TextProblems(nameof(Programme), Programme, Lengths.Name),
        .. TextProblems(nameof(Idea), Idea, Lengths.Paragraph),
        .. TextProblems(nameof(Habit), Habit, Lengths.Paragraph),
        .. PlanProblems(),
        .. RuleProblems(inForce),
    ];

    private static IEnumerable<Problem> TextProblems(string field, string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new(field, "Problem.Required");
        }
        else if (text.Length > longest)
        {
            yield return new(field, "Problem.TooLong", longest);
        }
    }

    private IEnumerable<Problem> PlanProblems()
    {
        if (Plan.Count == 0)
        {
            yield return new($"{nameof(Plan)}[0].{nameof(PostToPlan.What)}", "Problem.PlanNeeded");
        }
        if (Plan.Count > MostPosts)
        {
            yield return new(nameof(Plan), "Problem.TooManyPosts", MostPosts);
        }
        foreach (var (place, post) in Plan.Index())
        {
            foreach (var problem in TextProblems($"{nameof(Plan)}[{place}].{nameof(post.What)}", post.What, Lengths.Line))
            {
                yield return problem;
            }
            if (post.Day is not { } day || Days is not { } days || day < days.First || day > days.Last)
            {
                yield return new($"{nameof(Plan)}[{place}].{nameof(post.Day)}", "Problem.DayOutsideLoan");
            }
        }
    }

    /// <summary>Those who accepted before the guideline was changed are asked to read what changed.</summary>
    private IEnumerable<Problem> RuleProblems(AcceptedGuideline? inForce)
    {
        foreach (var rule in Enum.GetValues<LoanRule>().Except(AcceptedRules))
        {
            yield return new($"{nameof(AcceptedRules)}.{rule}", "Problem.RuleNotAccepted");
        }
        if (inForce is not null && Guideline != inForce)
        {
            yield return new(nameof(Guideline), "Problem.RulesChanged");
        }
    }
}

/// <summary>Something the borrower means to post.</summary>
public sealed record PostToPlan(DateOnly? Day, string What);

/// <summary>A planned post, and when it was ticked off.</summary>
public sealed record PlannedPost
{
    /// <summary>The place in the plan, from 1.</summary>
    public required int Number { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Empty once the borrower has been forgotten.</summary>
    public string What { get; internal set; } = "";

    public DateTime? PublishedAt { get; internal set; }

    public bool IsPublished => PublishedAt is not null;
}
