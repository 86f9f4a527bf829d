using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What a department wants help with to make a channel better.</summary>
public sealed record DevelopmentWish
{
    public string Goals { get; init; } = "";

    /// <summary>How the channel is today, point by point; points that are not answered are left out.</summary>
    public IReadOnlyList<PointAnswer> PresentState { get; init; } = [];

    /// <summary>What works and what does not, in words.</summary>
    public string Situation { get; init; } = "";

    /// <summary>What communications could do.</summary>
    public string SupportWanted { get; init; } = "";

    /// <summary>The people and hours that the department sets aside.</summary>
    public string Resources { get; init; } = "";

    internal IEnumerable<Problem> TooLong() => Texts().TooLong();

    internal IEnumerable<Problem> Missing()
    {
        foreach (var problem in Texts().Missing())
        {
            yield return problem;
        }
        foreach (var point in Enum.GetValues<StatePoint>().Except(PresentState.Select(answer => answer.Point)))
        {
            yield return new($"State{point}", "Problem.ChooseOne");
        }
    }

    internal Dictionary<string, string?> Facts() => new()
    {
        ["goals"] = Goals,
        ["presentState"] = string.Join(' ', PresentState.OrderBy(answer => answer.Point)),
        ["situation"] = Situation,
        ["supportWanted"] = SupportWanted,
        ["resources"] = Resources,
    };

    private IEnumerable<WrittenField> Texts() =>
    [
        new(nameof(Goals), Goals), new(nameof(Situation), Situation), new(nameof(SupportWanted), SupportWanted), new(nameof(Resources), Resources),
    ];
}

/// <summary>What a channel that works well can say yes to.</summary>
public enum StatePoint
{
    /// <summary>Everyone who posts knows whom the channel is for and what it is to achieve.</summary>
    Purpose,

    /// <summary>Those it is for are those it reaches.</summary>
    Audience,

    /// <summary>Posts come as often as planned.</summary>
    Rhythm,

    /// <summary>Comments and questions are answered in the promised time.</summary>
    Answers,

    /// <summary>Pictures have alternative texts, films have captions.</summary>
    Accessibility,

    /// <summary>At least two employees can sign in and share the work.</summary>
    People,

    /// <summary>Results are followed and used.</summary>
    FollowUp,
}

public enum PointLevel
{
    No,
    Partly,
    Yes,
}

/// <summary>Written as <c>Purpose=Partly</c>.</summary>
public sealed record PointAnswer(StatePoint Point, PointLevel Level)
{
    public static PointAnswer Parse(string text)
    {
        var parts = text.Split('=');
        return new(Enum.Parse<StatePoint>(parts[0]), Enum.Parse<PointLevel>(parts[1]));
    }

    public override string ToString() => $"{Point}={Level}";
}
