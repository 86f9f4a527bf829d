using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;

namespace MiunSocial.Data.Outbox;

/// <summary>How one person has chosen to get one kind of notice by mail. Without a row the kind's default holds.</summary>
public sealed class NoticePreference
{
    public required Guid PersonId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required NoticeDelivery Delivery { get; set; }
}

internal sealed class NoticePreferenceConfiguration : IEntityTypeConfiguration<NoticePreference>
{
    public void Configure(EntityTypeBuilder<NoticePreference> builder)
    {
        builder.ToTable("NoticePreferences");
        builder.HasKey(preference => new { preference.PersonId, preference.Kind });
        builder.HasOne<Person>().WithMany().HasForeignKey(preference => preference.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
