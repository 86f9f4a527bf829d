using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class LinksConfiguration : IEntityTypeConfiguration<ChannelLink>, IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<ChannelLink> builder)
    {
        builder.ToTable("ChannelLinks");
        builder.IsAggregate();
        builder.Property(link => link.Id).HasColumnName("ChannelId");
        builder.Property(link => link.Address).HasMaxLength(Lengths.Address);
        builder.Property(link => link.MovedTo).HasMaxLength(Lengths.Address);
        builder.HasIndex(link => link.DueAt);
        builder.HasIndex(link => new { link.Status, link.CheckedAt });
        builder.HasOne<Channel>().WithOne().HasForeignKey<ChannelLink>(link => link.Id).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.ToTable("LinkChecks");
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Property(check => check.Address).HasMaxLength(Lengths.Address);
        builder.Property(check => check.MovedTo).HasMaxLength(Lengths.Address);
        builder.HasIndex(check => new { check.ChannelId, check.At });
        builder.HasIndex(check => check.At);
        builder.HasOne<Channel>().WithMany().HasForeignKey(check => check.ChannelId).OnDelete(DeleteBehavior.Restrict);
    }
}
