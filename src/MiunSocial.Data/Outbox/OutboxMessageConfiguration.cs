using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Outbox;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.SubjectLabel).HasMaxLength(Lengths.Name);
        builder.HasIndex(message => new { message.SentAt, message.DueAt });
        // In the order they are taken in: however many are due at once, a round reads no more than its own.
        builder.HasIndex(message => new { message.DueAt, message.CreatedAt, message.Id });
        builder.HasIndex(message => message.CreatedAt);
        builder.HasIndex(message => new { message.SubjectId, message.Kind });
        builder.HasIndex(message => new { message.RecipientId, message.CreatedAt });
        builder.HasIndex(message => new { message.RecipientId, message.IsUnread });
        builder.HasIndex(message => message.GaveUpAt);
        builder.HasIndex(message => message.DigestId);
        builder.HasOne<Person>().WithMany().HasForeignKey(message => message.RecipientId).OnDelete(DeleteBehavior.Restrict);
    }
}
