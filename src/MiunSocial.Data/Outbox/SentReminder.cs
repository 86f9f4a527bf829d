using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Data.Outbox;

/// <summary>That somebody has been reminded. Its key is what a reminder is about, so that the database lets nobody be reminded twice of the same.</summary>
public sealed class SentReminder
{
    public required Guid RequestId { get; init; }

    public required RequestReminder Kind { get; init; }

    /// <summary>The date it is about; another date is another reminder.</summary>
    public required DateOnly On { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class SentReminderConfiguration : IEntityTypeConfiguration<SentReminder>
{
    public void Configure(EntityTypeBuilder<SentReminder> builder)
    {
        builder.ToTable("RequestReminders");
        builder.HasKey(reminder => new { reminder.RequestId, reminder.Kind, reminder.On });
        builder.HasOne<Request>().WithMany().HasForeignKey(reminder => reminder.RequestId).OnDelete(DeleteBehavior.Cascade);
    }
}
