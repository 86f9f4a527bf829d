using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Files;
using MiunSocial.Domain.Attachments;

namespace MiunSocial.Data.Configurations;

internal sealed class FilesConfiguration : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<StoredFileChunk>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Hash).HasMaxLength(FileStore.HashLength);
        builder.HasIndex(file => file.Hash).IsUnique();
        builder.HasIndex(file => file.HeldUntil);
    }

    public void Configure(EntityTypeBuilder<StoredFileChunk> builder)
    {
        builder.ToTable("StoredFileChunks");
        builder.HasKey(chunk => new { chunk.FileId, chunk.Number });
        builder.Property(chunk => chunk.Number).ValueGeneratedNever();
        builder.Property(chunk => chunk.Content).HasMaxLength(StoredFileChunk.Size);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(chunk => chunk.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
