using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>Somebody the requester means to look after the channel.</summary>
public sealed record ProposedPerson
{
    public required ChannelPart Part { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public Affiliation Affiliation { get; init; } = Affiliation.Employee;
}
