using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Organisation;

public sealed record UnitFacts
{
    public required string Slug { get; init; }

    public required LocalizedText Name { get; init; }

    public required UnitKind Kind { get; init; }

    public Guid? HeadId { get; init; }
}
