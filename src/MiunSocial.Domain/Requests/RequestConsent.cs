using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>Somebody's word that they leave a channel, or take it over.</summary>
public sealed record RequestConsent
{
    /// <summary>The place among all that were asked for this request, from 1.</summary>
    public required int Number { get; init; }

    public required ConsentPart Part { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>The address as <see cref="EmailAddress.Normalize"/> writes it: people are known by it.</summary>
    public string EmailKey { get; private init; } = "";

    public DateTime? GivenAt { get; internal set; }

    public bool IsGiven => GivenAt is not null;

    public static RequestConsent Of(int number, ConsentPart part, NamedPerson person) =>
        new() { Number = number, Part = part, Name = person.Name, Email = person.Email, EmailKey = EmailAddress.Normalize(person.Email) };
}

public enum ConsentPart
{
    /// <summary>The present responsible.</summary>
    Leaving,

    /// <summary>The one who is to be responsible.</summary>
    Taking,
}
