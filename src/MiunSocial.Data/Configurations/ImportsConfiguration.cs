using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Exchange;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class ImportsConfiguration : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportRow>, IEntityTypeConfiguration<ImportChunk>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("Imports");
        builder.IsAggregate();
        builder.Ignore(import => import.GoodRows);
        builder.Ignore(import => import.CanImportAll);
        builder.Ignore(import => import.ByOrder);
        builder.Property(import => import.FileName).HasMaxLength(Lengths.Name);
        builder.Property(import => import.UploadedByName).HasMaxLength(Lengths.Name);
        builder.Property(import => import.OrderedByName).HasMaxLength(Lengths.Name);
        builder.Property(import => import.UnknownColumns).HasMaxLength(Lengths.Paragraph);
        builder.Property(import => import.Failure).HasMaxLength(RowProblem.LongestLine);
        // Whose node works with it, and until when it is left alone; see ImportClaims.
        builder.Property<string>(ImportClaims.Node).HasMaxLength(Lengths.Name);
        builder.Property<DateTime?>(ImportClaims.HeldUntil);
        builder.HasIndex(import => import.State);
        builder.HasIndex(import => import.CreatedAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(import => import.UploadedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(import => import.OrderedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("ImportRows");
        builder.HasKey(row => new { row.ImportId, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Ignore(row => row.Found);
        builder.Property(row => row.Problems).HasMaxLength(RowProblem.Most * (RowProblem.LongestLine + 1));
        builder.HasIndex(row => new { row.ImportId, row.Outcome, row.Number });
        builder.HasOne<Import>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ImportChunk> builder)
    {
        builder.ToTable("ImportChunks");
        builder.HasKey(chunk => new { chunk.ImportId, chunk.Number });
        builder.Property(chunk => chunk.Number).ValueGeneratedNever();
        builder.Property(chunk => chunk.Content).HasMaxLength(ImportChunk.Size);
        builder.HasOne<Import>().WithMany().HasForeignKey(chunk => chunk.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
