using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.People;

/// <summary>How a change of the register went: saved, refused with problems, or overtaken by somebody else's change.</summary>
public sealed record PersonOutcome
{
    private PersonOutcome()
    {
    }

    public Guid PersonId { get; private init; }

    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    public bool IsOvertaken { get; private init; }

    public static PersonOutcome Overtaken { get; } = new() { IsOvertaken = true };

    public static PersonOutcome Saved(Guid personId) => new() { PersonId = personId };

    public static PersonOutcome Refused(params IReadOnlyList<Problem> problems) => new() { Problems = problems };
}
