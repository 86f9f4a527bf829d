namespace MiunSocial.Web.Features.Contact;

/// <summary>Whom to turn to for advice and support.</summary>
public sealed record ContactPage
{
    public required string Name { get; init; }

    public required string Department { get; init; }

    public required string? Email { get; init; }

    public required string? Phone { get; init; }

    /// <summary>The number as a telephone dials it: digits, and a leading plus.</summary>
    public string? Dial => Phone is null ? null : string.Concat(Phone.Where((letter, place) => char.IsAsciiDigit(letter) || (letter == '+' && place == 0)));
}
