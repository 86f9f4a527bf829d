using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>A line of the form in which somebody who looks after the channel is named; left empty, it names nobody.</summary>
public sealed record PersonRow
{
    /// <summary>Lines offered beyond those that are filled.</summary>
    public const int Spare = 2;

    /// <summary>More people than any channel has.</summary>
    public const int Most = 30;

    public ChannelPart Part { get; init; } = ChannelPart.Administrator;

    public string? Name { get; init; }

    public string? Email { get; init; }

    public Affiliation Affiliation { get; init; } = Affiliation.Employee;

    /// <summary>Empty for from today.</summary>
    public DateOnly? Since { get; init; }

    public bool HasTwoStepSignIn { get; init; }

    public bool IsFilled => Line.OrNull(Name) is not null || Line.OrNull(Email) is not null;

    public static PersonRow Of(ChannelPerson person) => new()
    {
        Part = person.Part,
        Name = person.Name,
        Email = person.Email,
        Affiliation = person.Affiliation,
        Since = person.Since,
        HasTwoStepSignIn = person.HasTwoStepSignIn,
    };

    public ChannelPerson ToPerson(DateOnly today) => new()
    {
        Part = Part,
        Name = Line.Single(Name),
        Email = Line.Single(Email),
        Affiliation = Affiliation,
        Since = Since ?? today,
        HasTwoStepSignIn = HasTwoStepSignIn,
    };

    /// <param name="field">What the line is called in the form.</param>
    public IEnumerable<Problem> Problems(string field)
    {
        if (!IsFilled)
        {
            yield break;
        }
        foreach (var problem in Line.Missing($"{field}.{nameof(Name)}", Name).Concat(Line.TooLong($"{field}.{nameof(Name)}", Name, Lengths.Name)))
        {
            yield return problem;
        }
        if (Line.OrNull(Email) is null)
        {
            yield return new($"{field}.{nameof(Email)}", "Problem.Required");
        }
        else if (!EmailAddress.IsValid(Line.Single(Email)))
        {
            yield return new($"{field}.{nameof(Email)}", "Problem.Email");
        }
        if (!Enum.IsDefined(Part))
        {
            yield return new($"{field}.{nameof(Part)}", "Problem.Invalid");
        }
        if (!Enum.IsDefined(Affiliation))
        {
            yield return new($"{field}.{nameof(Affiliation)}", "Problem.Invalid");
        }
    }
}
