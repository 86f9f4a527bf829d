using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

/// <summary>What officers work with beside the requests themselves.</summary>
internal sealed class DeskConfiguration : IEntityTypeConfiguration<RequestWord>, IEntityTypeConfiguration<PreparedReason>
{
    public void Configure(EntityTypeBuilder<RequestWord> builder)
    {
        builder.ToTable("RequestWords");
        builder.HasKey(word => new { word.RequestId, word.Word });
        builder.Property(word => word.Word).HasMaxLength(Lengths.Key);
        // The one finds the requests that have a word, the key whether a request has it.
        builder.HasIndex(word => new { word.Word, word.RequestId });
        builder.HasOne<Request>().WithMany().HasForeignKey(word => word.RequestId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PreparedReason> builder)
    {
        builder.ToTable("PreparedReasons");
        builder.IsAggregate();
        builder.Localized(reason => reason.Title, Lengths.Name);
        builder.Localized(reason => reason.Text, Lengths.Paragraph);
    }
}
