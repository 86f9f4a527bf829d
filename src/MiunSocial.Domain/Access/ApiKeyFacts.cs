using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Access;

/// <summary>What an administrator says of a key.</summary>
public sealed record ApiKeyFacts
{
    /// <summary>Which program uses it.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address of whoever answers for that program.</summary>
    public required string Contact { get; init; }

    public required IReadOnlyList<ApiScope> Scopes { get; init; }

    /// <summary>The last day it holds; null for a key that holds until it is revoked.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (Name.Length == 0)
        {
            yield return new(nameof(Name), "Problem.Required");
        }
        else if (Name.Length > Lengths.Key)
        {
            yield return new(nameof(Name), "Problem.TooLong", Lengths.Key);
        }
        if (!EmailAddress.IsValid(Contact))
        {
            yield return new(nameof(Contact), Contact.Length == 0 ? "Problem.Required" : "Problem.Email");
        }
        if (Scopes.Count == 0)
        {
            yield return new(nameof(Scopes), "Problem.ChooseOne");
        }
        if (ExpiresOn < today)
        {
            yield return new(nameof(ExpiresOn), "Problem.DayPassed");
        }
    }
}
