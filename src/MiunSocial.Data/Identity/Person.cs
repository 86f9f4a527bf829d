using Microsoft.AspNetCore.Identity;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Identity;

/// <summary>Somebody who can sign in.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    /// <summary>A two-letter code; the language of pages and notices.</summary>
    public string Language { get; set; } = "sv";

    public Guid? UnitId { get; set; }

    public Affiliation Affiliation { get; set; } = Affiliation.Employee;

    /// <summary>False for somebody who has left: kept for history, but cannot sign in.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Somebody who signs in with their e-mail address and has not chosen a password yet.</summary>
    public static Person Create(string email, string displayName, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserName = email,
        NormalizedUserName = EmailAddress.Normalize(email),
        Email = email,
        NormalizedEmail = EmailAddress.Normalize(email),
        EmailConfirmed = true,
        DisplayName = displayName,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        ConcurrencyStamp = Guid.NewGuid().ToString("N"),
    };
}
