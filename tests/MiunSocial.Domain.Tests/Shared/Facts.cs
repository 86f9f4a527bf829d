using System.Text.Json;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

/// <summary>All that can be seen of a record, so that "nothing changed" covers facts that are added later too.</summary>
internal static class Facts
{
    public static string Of<T>(T aggregate)
        where T : Aggregate => JsonSerializer.Serialize(aggregate);

    /// <summary>The only thing that has happened since the events were cleared.</summary>
    public static DomainEvent OnlyEvent(this Aggregate aggregate) => Assert.Single(aggregate.Events);
}
