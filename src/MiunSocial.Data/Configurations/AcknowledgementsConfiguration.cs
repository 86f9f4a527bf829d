using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class AcknowledgementsConfiguration :
    IEntityTypeConfiguration<GuidelineAcknowledgement>,
    IEntityTypeConfiguration<AcknowledgementAsk>
{
    public void Configure(EntityTypeBuilder<GuidelineAcknowledgement> builder)
    {
        builder.ToTable("GuidelineAcknowledgements");
        builder.IsAggregate();
        // One for everybody and each version that asks anew, however often the button is pressed.
        builder.HasIndex(given => new { given.GuidelineId, given.Major, given.PersonId }).IsUnique();
        builder.HasIndex(given => given.EmailKey);
        builder.Property(given => given.PersonName).HasMaxLength(Lengths.Name);
        builder.Property(given => given.EmailKey).HasMaxLength(Lengths.Email);
        builder.HasOne<Guideline>().WithMany().HasForeignKey(given => given.GuidelineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GuidelineVersion>().WithMany().HasForeignKey(given => given.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(given => given.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AcknowledgementAsk> builder)
    {
        builder.ToTable("GuidelineAcknowledgementAsks");
        builder.HasKey(ask => new { ask.GuidelineId, ask.Major, ask.PersonId });
        builder.Property(ask => ask.Reminders).IsConcurrencyToken();
        builder.HasOne<Guideline>().WithMany().HasForeignKey(ask => ask.GuidelineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(ask => ask.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
