namespace MiunSocial.Domain.Requests;

/// <summary>What an officer says yes to, and on what terms.</summary>
public sealed record Approval
{
    /// <summary>A note with the decision; where advice was asked for, the answer.</summary>
    public string? Text { get; init; }

    /// <summary>Conditions of a new account, or the actions agreed on to develop a channel.</summary>
    public IReadOnlyList<UndertakingTerms> Undertakings { get; init; } = [];

    /// <summary>When those who agreed on actions look at them together.</summary>
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>The account that is to be registered, read from its address.</summary>
    public LiveAccount? ExistingAccount { get; init; }
}

/// <summary>Something that is to be done, by whom and by when where that has been settled.</summary>
public sealed record UndertakingTerms(string Text, string Who = "", DateOnly? DueOn = null);

/// <summary>A condition of an approval, or an agreed action, and who saw to it.</summary>
public sealed record Undertaking
{
    public required int Number { get; init; }

    /// <summary>The approval it was set with; see <see cref="RequestStep.Number"/>.</summary>
    public required int StepNumber { get; init; }

    public required string Text { get; init; }

    /// <summary>Empty where nobody in particular was named.</summary>
    public required string Who { get; init; }

    public required DateOnly? DueOn { get; init; }

    public DateTime? MetAt { get; internal set; }

    /// <summary>Whoever ticked it off.</summary>
    public string? MetByName { get; internal set; }

    public bool IsMet => MetAt is not null;
}
