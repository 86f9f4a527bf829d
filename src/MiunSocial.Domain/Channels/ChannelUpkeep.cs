namespace MiunSocial.Domain.Channels;

/// <summary>All that a channel's responsible may change in one form: how it is looked after, and by whom.</summary>
public sealed record ChannelUpkeep
{
    public required ChannelCare Care { get; init; }

    /// <summary>Two-letter codes of the languages the channel publishes in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public string? FunctionMailbox { get; init; }

    /// <summary>Who keeps watch, and how questions are answered.</summary>
    public string? AnswerRoutine { get; init; }

    public required IReadOnlyList<ChannelPerson> People { get; init; }
}
