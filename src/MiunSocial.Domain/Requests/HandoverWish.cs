using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>Who is to be a channel's responsible from now on. The one who leaves and the one who comes both confirm it.</summary>
public sealed record HandoverWish
{
    public string NewResponsibleName { get; init; } = "";

    public string NewResponsibleEmail { get; init; } = "";

    /// <summary>Empty where the stand-in stays.</summary>
    public string NewStandInName { get; init; } = "";

    public string NewStandInEmail { get; init; } = "";

    public string HandoverReason { get; init; } = "";

    /// <summary>How sign-in, material and what is under way are handed over.</summary>
    public string HandoverPlan { get; init; } = "";

    /// <summary>What becomes of the present responsible's own access; null while it has not been said.</summary>
    public FormerAccess? FormerAccess { get; init; }

    internal IEnumerable<Problem> TooLong() =>
    [
        .. new WrittenField[] { new(nameof(HandoverReason), HandoverReason), new(nameof(HandoverPlan), HandoverPlan) }.TooLong(),
        .. new WrittenField[]
        {
            new(nameof(NewResponsibleName), NewResponsibleName), new(nameof(NewStandInName), NewStandInName),
        }.TooLong(Lengths.Name),
        .. new WrittenField[]
        {
            new(nameof(NewResponsibleEmail), NewResponsibleEmail), new(nameof(NewStandInEmail), NewStandInEmail),
        }.TooLong(Lengths.Email),
    ];

    internal IEnumerable<Problem> Missing(NamedChannel? channel)
    {
        foreach (var problem in new WrittenField[]
        {
            new(nameof(NewResponsibleName), NewResponsibleName),
            new(nameof(NewResponsibleEmail), NewResponsibleEmail),
            new(nameof(HandoverReason), HandoverReason),
            new(nameof(HandoverPlan), HandoverPlan),
        }.Missing())
        {
            yield return problem;
        }
        if (FormerAccess is null)
        {
            yield return new(nameof(FormerAccess), "Problem.ChooseOne");
        }
        foreach (var problem in AddressProblems(channel))
        {
            yield return problem;
        }
    }

    internal Dictionary<string, string?> Facts() => new()
    {
        ["newResponsible"] = $"{NewResponsibleName} <{NewResponsibleEmail}>",
        ["newStandIn"] = $"{NewStandInName} <{NewStandInEmail}>",
        ["handoverReason"] = HandoverReason,
        ["handoverPlan"] = HandoverPlan,
        ["formerAccess"] = FormerAccess?.ToString(),
    };

    private bool IsNewResponsible(string email) => EmailAddress.Normalize(email) == EmailAddress.Normalize(NewResponsibleEmail);

    private IEnumerable<Problem> AddressProblems(NamedChannel? channel)
    {
        if (NewResponsibleEmail.Length > 0 && !EmailAddress.IsValid(NewResponsibleEmail))
        {
            yield return new(nameof(NewResponsibleEmail), "Problem.Email");
        }
        else if (channel?.Responsible is { } present && IsNewResponsible(present.Email))
        {
            yield return new(nameof(NewResponsibleEmail), "Problem.SameResponsible");
        }
        foreach (var problem in StandInProblems(channel))
        {
            yield return problem;
        }
    }

    private IEnumerable<Problem> StandInProblems(NamedChannel? channel)
    {
        if (NewStandInName.Length > 0 != NewStandInEmail.Length > 0)
        {
            yield return new(NewStandInName.Length > 0 ? nameof(NewStandInEmail) : nameof(NewStandInName), "Problem.Required");
        }
        else if (NewStandInEmail.Length > 0 && !EmailAddress.IsValid(NewStandInEmail))
        {
            yield return new(nameof(NewStandInEmail), "Problem.Email");
        }
        else if (NewStandInEmail.Length > 0 && IsNewResponsible(NewStandInEmail))
        {
            yield return new(nameof(NewStandInEmail), "Problem.OwnStandIn");
        }
        else if (NewStandInEmail.Length == 0 && channel?.StandIns is { Count: > 0 } present && present.All(person => IsNewResponsible(person.Email)))
        {
            yield return new(nameof(NewStandInName), "Problem.StandInTakesOver");
        }
    }
}

public enum FormerAccess
{
    /// <summary>Leaves the channel altogether.</summary>
    Ends,

    /// <summary>Goes on as one of its administrators.</summary>
    StaysAdministrator,
}
