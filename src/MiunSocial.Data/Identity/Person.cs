using Microsoft.AspNetCore.Identity;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Identity;

/// <summary>Somebody who can sign in.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public string DisplayName { get; private set; } = "";

    /// <summary>Folded words of the name and the address; see <see cref="FoldedText.Searchable"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>A two-letter code; the language of pages and notices.</summary>
    public string Language { get; set; } = "sv";

    public Guid? UnitId { get; set; }

    public Affiliation Affiliation { get; set; } = Affiliation.Employee;

    /// <summary>False for somebody who has left: kept for history, but cannot sign in.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Somebody who signs in with their e-mail address and has not chosen a password yet.</summary>
    public static Person Create(string email, string displayName, DateTime now)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            NormalizedUserName = EmailAddress.Normalize(email),
            Email = email,
            NormalizedEmail = EmailAddress.Normalize(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = NewStamp(),
            ConcurrencyStamp = NewStamp(),
        };
        person.Rename(displayName);
        return person;
    }

    public void Rename(string displayName)
    {
        DisplayName = displayName;
        SearchText = FoldedText.Searchable(displayName, Email);
    }

    /// <summary>Ends the person's sessions, wherever they are signed in.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();

    /// <summary>Marks the person as changed, so that a form opened earlier is told so.</summary>
    public void Touch() => ConcurrencyStamp = NewStamp();

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
