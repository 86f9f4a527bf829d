using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal static class AggregateConfiguration
{
    /// <summary>The key made by the client, the version that guards against lost updates, and no column for events.</summary>
    public static void IsAggregate<T>(this EntityTypeBuilder<T> entity)
        where T : Aggregate
    {
        entity.Property(aggregate => aggregate.Id).ValueGeneratedNever();
        entity.Property(aggregate => aggregate.Version).IsConcurrencyToken();
        entity.Ignore(aggregate => aggregate.Events);
    }
}
