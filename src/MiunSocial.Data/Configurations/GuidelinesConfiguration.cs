using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class GuidelinesConfiguration :
    IEntityTypeConfiguration<Guideline>,
    IEntityTypeConfiguration<GuidelineVersion>,
    IEntityTypeConfiguration<GuidelineImage>
{
    public void Configure(EntityTypeBuilder<Guideline> builder)
    {
        builder.IsAggregate();
        builder.Property(guideline => guideline.Slug).HasMaxLength(Lengths.Key);
        builder.HasIndex(guideline => guideline.Slug).IsUnique();
        builder.Property(guideline => guideline.ScopeKey).HasMaxLength(Lengths.Key);
        builder.Property(guideline => guideline.ArchivedBy).HasMaxLength(Lengths.Name);
        builder.Property(guideline => guideline.ArchiveReason).HasMaxLength(Lengths.Paragraph);
        builder.Property(guideline => guideline.LastNumber).ForOldRows(1);
        builder.HasOne<Person>().WithMany().HasForeignKey(guideline => guideline.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(guideline => guideline.Versions).WithOne().HasForeignKey("GuidelineId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(guideline => guideline.InForce);
        builder.Ignore(guideline => guideline.Open);
        builder.Ignore(guideline => guideline.Place);
    }

    public void Configure(EntityTypeBuilder<GuidelineVersion> builder)
    {
        builder.ToTable("GuidelineVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.HasIndex("GuidelineId", nameof(GuidelineVersion.Number)).IsUnique();
        builder.HasIndex(version => version.OpenOf).IsUnique();
        builder.HasIndex(version => new { version.State, version.PublishesAt });
        // Before there were drafts a version was in force, and the first of its guideline.
        builder.Property(version => version.State).ForOldRows(GuidelineVersionState.InForce);
        builder.Property(version => version.Major).ForOldRows(1);
        builder.Property(version => version.IsMajor).ForOldRows(true);
        builder.Property(version => version.SwedishFrom).ForOldRows(1);
        builder.Property(version => version.EnglishFrom).ForOldRows(1);
        builder.Property(version => version.WrittenBy).HasMaxLength(Lengths.Name);
        builder.Property(version => version.ScheduledBy).HasMaxLength(Lengths.Name);
        builder.Property(version => version.PublishedBy).HasMaxLength(Lengths.Name);
        builder.Localized(version => version.Title, Lengths.Name);
        builder.Localized(version => version.Summary, Lengths.Line);
        builder.Localized(version => version.Body, Lengths.GuidelineBody);
        builder.Localized(version => version.ChangeNote, GuidelineText.LongestNote);
        builder.Ignore(version => version.Text);
    }

    public void Configure(EntityTypeBuilder<GuidelineImage> builder)
    {
        builder.ToTable("GuidelineImages");
        builder.IsAggregate();
        builder.Property(image => image.Name).HasMaxLength(AttachmentLimits.LongestName);
        builder.Property(image => image.AddedByName).HasMaxLength(Lengths.Name);
        builder.Localized(image => image.Alternative, Lengths.Line);
        builder.HasOne<Guideline>().WithMany().HasForeignKey(image => image.GuidelineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(image => image.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}
