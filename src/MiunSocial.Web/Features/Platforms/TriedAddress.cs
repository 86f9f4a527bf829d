using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Features.Platforms;

/// <summary>What the rules take an address for.</summary>
public sealed record TriedAddress
{
    public required AddressOutcome Outcome { get; init; }

    public required string? Platform { get; init; }

    /// <summary>The form's key.</summary>
    public required string? Form { get; init; }

    public required string? Handle { get; init; }

    public required string? Canonical { get; init; }

    public required bool IsPermanentId { get; init; }

    public static TriedAddress Of(AccountAddress read) => new()
    {
        Outcome = read.Outcome,
        Platform = read.Platform?.Name,
        Form = read.Form?.Key,
        Handle = read.Handle,
        Canonical = read.Canonical,
        IsPermanentId = read.Form?.IsPermanentId == true,
    };
}
