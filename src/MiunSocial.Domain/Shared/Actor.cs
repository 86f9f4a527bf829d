namespace MiunSocial.Domain.Shared;

/// <summary>Who acts: a person with roles and relations, or the clock.</summary>
public sealed record Actor
{
    /// <summary>Null for the clock.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The name as it stood when the person acted; history keeps it.</summary>
    public required string Name { get; init; }

    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>Units the person endorses for today, as head or as a stand-in within their dates.</summary>
    public IReadOnlySet<Guid> EndorsesFor { get; init; } = new HashSet<Guid>();

    public bool IsClock => PersonId is null;

    /// <summary>The portal itself, when a date has passed or reference data is put in place.</summary>
    public static Actor Clock { get; } = new() { Name = "MiunSocial" };

    public bool Is(Role role) => Roles.Contains(role);
}
