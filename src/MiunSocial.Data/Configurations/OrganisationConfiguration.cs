using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class OrganisationConfiguration :
    IEntityTypeConfiguration<Unit>,
    IEntityTypeConfiguration<Policy>,
    IEntityTypeConfiguration<Contact>,
    IEntityTypeConfiguration<AppliedSeed>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.IsAggregate();
        builder.Property(unit => unit.Slug).HasMaxLength(Lengths.Key);
        builder.HasIndex(unit => unit.Slug).IsUnique();
        builder.Property(unit => unit.Path).HasMaxLength(Unit.LongestPath);
        builder.HasIndex(unit => unit.Path).IsUnique();
        builder.Localized(unit => unit.Name, Lengths.Name);
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(unit => unit.HeadId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(unit => unit.StandIns, standIn =>
        {
            standIn.ToTable("UnitStandIns");
            standIn.WithOwner().HasForeignKey("UnitId");
            standIn.HasKey("UnitId", nameof(StandIn.PersonId), nameof(StandIn.From));
            standIn.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    /// <summary>What came after the first version has its default in the database too, for the row of an older one.</summary>
    public void Configure(EntityTypeBuilder<Policy> builder)
    {
        var defaults = PolicyTerms.Default;
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.Property(policy => policy.Version).IsConcurrencyToken();
        builder.Ignore(policy => policy.Terms);
        builder.Ignore(policy => policy.WorkingDays);
        builder.Property(policy => policy.FreeEves).IsInOneLine().HasMaxLength(Lengths.List).HasDefaultValue(defaults.FreeEves);
        builder.Property(policy => policy.DraftDays).HasDefaultValue(defaults.DraftDays);
        builder.Property(policy => policy.InactivityMonths).HasDefaultValue(defaults.InactivityMonths);
        builder.Property(policy => policy.LinkFailuresToMark).HasDefaultValue(defaults.LinkFailuresToMark);
        builder.Property(policy => policy.LinkCheckDays).HasDefaultValue(defaults.LinkCheckDays);
        builder.Property(policy => policy.AcknowledgementDays).HasDefaultValue(defaults.AcknowledgementDays);
        builder.Property(policy => policy.LoanLongestDays).HasDefaultValue(defaults.LoanLongestDays);
        builder.Property(policy => policy.LoanLatestNoticeDays).HasDefaultValue(defaults.LoanLatestNoticeDays);
        builder.Property(policy => policy.LoanEarliestNoticeDays).HasDefaultValue(defaults.LoanEarliestNoticeDays);
        builder.Property(policy => policy.LoansPerMonth).HasDefaultValue(defaults.LoansPerMonth);
        builder.Property(policy => policy.LoanDaysBetween).HasDefaultValue(defaults.LoanDaysBetween);
        builder.Property(policy => policy.OfficersToLend).HasDefaultValue(defaults.OfficersToLend);
        builder.Property(policy => policy.LoanAlarmDays).HasDefaultValue(defaults.LoanAlarmDays);
        builder.Property(policy => policy.BorrowerDataMonths).HasDefaultValue(defaults.BorrowerDataMonths);
    }

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(contact => contact.Id).ValueGeneratedNever();
        builder.Property(contact => contact.Name).HasMaxLength(Lengths.Name);
        builder.Property(contact => contact.Email).HasMaxLength(Lengths.Email);
        builder.Property(contact => contact.Phone).HasMaxLength(Lengths.Key);
        builder.Localized(contact => contact.Department, Lengths.Name);
    }

    public void Configure(EntityTypeBuilder<AppliedSeed> builder)
    {
        builder.HasKey(seed => seed.Name);
        builder.Property(seed => seed.Name).HasMaxLength(Lengths.Key);
    }
}
