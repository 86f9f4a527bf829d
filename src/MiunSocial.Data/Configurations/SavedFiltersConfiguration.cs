using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class SavedFiltersConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("SavedFilters");
        builder.Property(filter => filter.Id).ValueGeneratedNever();
        // Filters of an older version are the catalogue's.
        builder.Property(filter => filter.Scope).HasDefaultValue(SavedFilterScope.Catalogue);
        builder.Property(filter => filter.Name).HasMaxLength(Lengths.Key);
        builder.Property(filter => filter.Query).HasMaxLength(Lengths.Address);
        builder.HasIndex(filter => new { filter.PersonId, filter.Scope, filter.Name }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(filter => filter.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
