using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>How a form went: saved, refused with problems, or overtaken by somebody else's change.</summary>
public sealed record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>What the saved record's address names it by; empty if nothing was saved.</summary>
    public string Key { get; private init; } = "";

    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    public bool IsOvertaken { get; private init; }

    public static SaveOutcome Overtaken { get; } = new() { IsOvertaken = true };

    public static SaveOutcome Saved(string key) => new() { Key = key };

    public static SaveOutcome Refused(params IReadOnlyList<Problem> problems) => new() { Problems = problems };
}
