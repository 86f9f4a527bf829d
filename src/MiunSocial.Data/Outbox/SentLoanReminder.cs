using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Loans;

namespace MiunSocial.Data.Outbox;

/// <summary>That somebody has been reminded of a loan. Its key is what the reminder is about, so that nobody is reminded twice of the same.</summary>
public sealed class SentLoanReminder
{
    public required Guid LoanId { get; init; }

    public required LoanReminder Kind { get; init; }

    /// <summary>The date it is about; another date is another reminder.</summary>
    public required DateOnly On { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class SentLoanReminderConfiguration : IEntityTypeConfiguration<SentLoanReminder>
{
    public void Configure(EntityTypeBuilder<SentLoanReminder> builder)
    {
        builder.ToTable("LoanReminders");
        builder.HasKey(reminder => new { reminder.LoanId, reminder.Kind, reminder.On });
        builder.HasOne<Loan>().WithMany().HasForeignKey(reminder => reminder.LoanId).OnDelete(DeleteBehavior.Cascade);
    }
}
