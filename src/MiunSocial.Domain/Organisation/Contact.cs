using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Organisation;

/// <summary>Whom to turn to for advice and support. One row.</summary>
public sealed class Contact
{
    public int Id { get; private init; } = 1;

    public required string Name { get; init; }

    public required LocalizedText Department { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}
