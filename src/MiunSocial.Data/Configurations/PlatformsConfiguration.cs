using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class PlatformsConfiguration : IEntityTypeConfiguration<Platform>
{
    public void Configure(EntityTypeBuilder<Platform> builder)
    {
        builder.IsAggregate();
        builder.Ignore(platform => platform.Facts);
        builder.Property(platform => platform.Slug).HasMaxLength(Lengths.Key);
        builder.HasIndex(platform => platform.Slug).IsUnique();
        builder.Property(platform => platform.Name).HasMaxLength(Lengths.Name);
        builder.Property(platform => platform.Icon).HasMaxLength(Lengths.Key);
        builder.OwnsMany(platform => platform.Forms, form =>
        {
            form.ToTable("PlatformAccountForms");
            form.WithOwner().HasForeignKey("PlatformId");
            form.HasKey("PlatformId", nameof(AccountForm.Key));
            form.Property(one => one.Key).HasMaxLength(Lengths.Key);
            form.Property(one => one.HostTemplate).HasMaxLength(Lengths.Name);
            form.Property(one => one.PathTemplate).HasMaxLength(Lengths.Name);
            form.Property(one => one.CanonicalTemplate).HasMaxLength(Lengths.Name);
            form.Property(one => one.HandlePattern).HasMaxLength(Lengths.Name);
            form.Ignore(one => one.IsPermanentId);
        });
    }
}
