using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>A question to communications.</summary>
public sealed record AdviceWish
{
    public string Subject { get; init; } = "";

    public string Question { get; init; } = "";

    /// <summary>What has been thought and tried already.</summary>
    public string Background { get; init; } = "";

    internal IEnumerable<Problem> TooLong() =>
    [
        .. new WrittenField[] { new(nameof(Subject), Subject) }.TooLong(Lengths.Name),
        .. new WrittenField[] { new(nameof(Question), Question), new(nameof(Background), Background) }.TooLong(),
    ];

    internal IEnumerable<Problem> Missing() => new WrittenField[] { new(nameof(Subject), Subject), new(nameof(Question), Question) }.Missing();

    internal Dictionary<string, string?> Facts() => new() { ["subject"] = Subject, ["question"] = Question, ["background"] = Background };
}
