using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>Somebody the requester means to look after the channel.</summary>
public sealed record ProposedPerson
{
    /// <summary>The place among those named together, from 1; given by whoever holds the list.</summary>
    public int Number { get; private init; }

    public required ChannelPart Part { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public Affiliation Affiliation { get; init; } = Affiliation.Employee;

    /// <summary>The people in a list of its holder's own, in the order they were named.</summary>
    internal static List<ProposedPerson> InOrder(IEnumerable<ProposedPerson> people) =>
        [.. people.Select((person, place) => person with { Number = place + 1 })];
}
