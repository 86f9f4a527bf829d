using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Loans;

namespace MiunSocial.Data.Configurations;

internal sealed class CalendarSubscriptionsConfiguration : IEntityTypeConfiguration<CalendarSubscription>
{
    /// <summary>A SHA-256 hash in hexadecimal.</summary>
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<CalendarSubscription> builder)
    {
        builder.ToTable("CalendarSubscriptions");
        builder.IsAggregate();
        builder.Property(subscription => subscription.SecretHash).HasMaxLength(HashLength);
        builder.Ignore(subscription => subscription.Holds);
        builder.HasIndex(subscription => subscription.SecretHash).IsUnique();
        // Of two addresses made at one moment, one is made.
        builder.HasIndex(subscription => subscription.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(subscription => subscription.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
