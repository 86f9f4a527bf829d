using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class GuidelinesConfiguration :
    IEntityTypeConfiguration<Guideline>,
    IEntityTypeConfiguration<GuidelineVersion>
{
    public void Configure(EntityTypeBuilder<Guideline> builder)
    {
        builder.Property(guideline => guideline.Id).ValueGeneratedNever();
        builder.Property(guideline => guideline.Slug).HasMaxLength(Lengths.Key);
        builder.HasIndex(guideline => guideline.Slug).IsUnique();
        builder.Property(guideline => guideline.ScopeKey).HasMaxLength(Lengths.Key);
        builder.HasMany(guideline => guideline.Versions).WithOne().HasForeignKey("GuidelineId").IsRequired().OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GuidelineVersion> builder)
    {
        builder.ToTable("GuidelineVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.HasIndex("GuidelineId", nameof(GuidelineVersion.Number)).IsUnique();
        builder.Property(version => version.PublishedBy).HasMaxLength(Lengths.Name);
        builder.Localized(version => version.Title, Lengths.Name);
        builder.Localized(version => version.Summary, Lengths.Line);
        builder.Localized(version => version.Body, Lengths.GuidelineBody);
    }
}
