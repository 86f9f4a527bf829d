using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<RequestMessage>, IEntityTypeConfiguration<RequestAttachment>
{
    public void Configure(EntityTypeBuilder<RequestMessage> builder)
    {
        builder.ToTable("RequestMessages");
        builder.IsAggregate();
        // It is written once.
        builder.Ignore(message => message.ChangedAt);
        builder.Property(message => message.AuthorName).HasMaxLength(Lengths.Name);
        builder.Property(message => message.Text).HasMaxLength(Lengths.Paragraph);
        builder.HasIndex(message => new { message.RequestId, message.CreatedAt });
        builder.HasOne<Request>().WithMany().HasForeignKey(message => message.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(message => message.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RequestAttachment> builder)
    {
        builder.ToTable("RequestAttachments");
        builder.IsAggregate();
        builder.Ignore(attachment => attachment.ChangedAt);
        builder.Property(attachment => attachment.Name).HasMaxLength(AttachmentLimits.LongestName);
        builder.Property(attachment => attachment.AddedByName).HasMaxLength(Lengths.Name);
        // Of two who take the last place at once, one is refused.
        builder.HasIndex(attachment => new { attachment.RequestId, attachment.IsInternal, attachment.Number }).IsUnique();
        // A draft that is discarded takes its files along; nothing else is ever deleted.
        builder.HasOne<Request>().WithMany().HasForeignKey(attachment => attachment.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RequestMessage>().WithMany().HasForeignKey(attachment => attachment.MessageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(attachment => attachment.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(attachment => attachment.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
