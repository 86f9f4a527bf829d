using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>How a channel is looked after: the facts that its responsible and administrators keep themselves.</summary>
public sealed record ChannelCare
{
    public static ChannelCare Unknown { get; } = new();

    /// <summary>The place where credentials are kept, such as a password manager's vault; never a password.</summary>
    public string? CredentialsPlace { get; init; }

    /// <summary>Within how many hours on working days visitors are answered.</summary>
    public int? AnswerHours { get; init; }

    /// <summary>The posting floor: fewer posts than this in a month mean that the channel is neglected.</summary>
    public int? PostsPerMonth { get; init; }

    /// <summary>Whether the channel rests for part of the year.</summary>
    public bool IsSeasonal { get; init; }

    /// <summary>What has been decided about keeping and weeding the posts; a decision of the university's own.</summary>
    public string? RetentionDecision { get; init; }

    public DateOnly? LastArchivedOn { get; init; }

    /// <summary>When processing of personal data on the channel was last assessed.</summary>
    public DateOnly? DataProtectionAssessedOn { get; init; }

    public string? AccessibilityNotes { get; init; }

    /// <summary>What the channel is for in a crisis.</summary>
    public string? CrisisRole { get; init; }

    /// <summary>Longest times and counts that make sense: a week, and some posts a day.</summary>
    public const int MostAnswerHours = 168;

    public const int MostPostsPerMonth = 500;

    /// <summary>What stops the facts from being kept, named as the record names them.</summary>
    public IEnumerable<Problem> Problems()
    {
        var texts = new (string Field, string? Text, int Most)[]
        {
            (nameof(CredentialsPlace), CredentialsPlace, Lengths.Line),
            (nameof(RetentionDecision), RetentionDecision, Lengths.Paragraph),
            (nameof(AccessibilityNotes), AccessibilityNotes, Lengths.Paragraph),
            (nameof(CrisisRole), CrisisRole, Lengths.Paragraph),
        };
        foreach (var (field, _, most) in texts.Where(one => one.Text?.Length > one.Most))
        {
            yield return new(field, "Problem.TooLong", most);
        }
        if (AnswerHours is < 1 or > MostAnswerHours)
        {
            yield return new(nameof(AnswerHours), "Problem.NumberUpTo", MostAnswerHours);
        }
        if (PostsPerMonth is < 1 or > MostPostsPerMonth)
        {
            yield return new(nameof(PostsPerMonth), "Problem.NumberUpTo", MostPostsPerMonth);
        }
    }
}
