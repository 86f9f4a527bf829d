using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Auditing;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("History");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.ActorName).HasMaxLength(Lengths.Name);
        builder.Property(entry => entry.SubjectLabel).HasMaxLength(Lengths.Name);
        builder.Property(entry => entry.Reason).HasMaxLength(Lengths.Paragraph);
        builder.Property(entry => entry.Before).HasMaxLength(Lengths.Facts);
        builder.Property(entry => entry.After).HasMaxLength(Lengths.Facts);
        builder.HasIndex(entry => new { entry.SubjectId, entry.At });
        builder.HasIndex(entry => entry.At);
    }
}
