using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class ChannelsConfiguration :
    IEntityTypeConfiguration<Audience>,
    IEntityTypeConfiguration<ChannelKind>,
    IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Audience> builder)
    {
        builder.IsAggregate();
        builder.Property(audience => audience.Slug).HasMaxLength(Lengths.Key);
        builder.HasIndex(audience => audience.Slug).IsUnique();
        builder.Localized(audience => audience.Name, Lengths.Name);
    }

    public void Configure(EntityTypeBuilder<ChannelKind> builder)
    {
        builder.ToTable("ChannelKinds");
        builder.IsAggregate();
        builder.Property(kind => kind.Slug).HasMaxLength(Lengths.Key);
        builder.HasIndex(kind => kind.Slug).IsUnique();
        builder.Localized(kind => kind.Name, Lengths.Name);
        builder.Localized(kind => kind.Purpose, Lengths.Paragraph);
        builder.Localized(kind => kind.Strategy, Lengths.Paragraph);
        builder.HasOne<Platform>().WithMany().HasForeignKey(kind => kind.PlatformId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(kind => kind.Audiences, audience =>
        {
            audience.ToTable("ChannelKindAudiences");
            audience.WithOwner().HasForeignKey("KindId");
            audience.HasKey("KindId", nameof(KindAudience.AudienceId));
            audience.HasOne<Audience>().WithMany().HasForeignKey(one => one.AudienceId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public void Configure(EntityTypeBuilder<Channel> builder)
    {
        builder.IsAggregate();
        builder.Property(channel => channel.Slug).HasMaxLength(Lengths.Key);
        builder.HasIndex(channel => channel.Slug).IsUnique();
        builder.Property(channel => channel.Name).HasMaxLength(Lengths.Name);
        builder.Property(channel => channel.Handle).HasMaxLength(Lengths.Handle);
        builder.Property(channel => channel.Address).HasMaxLength(Lengths.Address);
        builder.HasIndex(channel => channel.Address).IsUnique();
        builder.Property(channel => channel.PlatformAccountId).HasMaxLength(Lengths.Handle);
        builder.Property(channel => channel.FunctionMailbox).HasMaxLength(Lengths.Email);
        builder.Property(channel => channel.AnswerRoutine).HasMaxLength(Lengths.Paragraph);
        builder.Property(channel => channel.RecordNumber).HasMaxLength(Lengths.Key);
        builder.Property(channel => channel.OfficerNotes).HasMaxLength(Lengths.Paragraph);
        builder.ComplexProperty(channel => channel.Care, ConfigureCare);
        builder.Property(channel => channel.SearchText).HasMaxLength(Lengths.Searchable);
        builder.Localized(channel => channel.Purpose, Lengths.Paragraph);
        builder.Property(channel => channel.SortKey).HasMaxLength(Lengths.Name);
        builder.HasIndex(channel => new { channel.IsHub, channel.SortKey, channel.Id }).IsDescending(true, false, false);
        builder.HasIndex(channel => channel.RequestId).IsUnique();
        builder.HasOne<ChannelKind>().WithMany().HasForeignKey(channel => channel.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Platform>().WithMany().HasForeignKey(channel => channel.PlatformId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(channel => channel.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Request>().WithMany().HasForeignKey(channel => channel.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Channel>().WithMany().HasForeignKey(channel => channel.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Channel>().WithMany().HasForeignKey(channel => channel.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        ConfigureParts(builder);
    }

    private static void ConfigureParts(EntityTypeBuilder<Channel> builder)
    {
        builder.OwnsMany(channel => channel.Audiences, audience =>
        {
            audience.ToTable("ChannelAudiences");
            audience.WithOwner().HasForeignKey("ChannelId");
            audience.HasKey("ChannelId", nameof(ChannelAudience.AudienceId));
            audience.HasIndex(one => one.AudienceId);
            audience.HasOne<Audience>().WithMany().HasForeignKey(one => one.AudienceId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.OwnsMany(channel => channel.People, person =>
        {
            person.ToTable("ChannelPeople");
            person.WithOwner().HasForeignKey("ChannelId");
            person.HasKey("ChannelId", nameof(ChannelPerson.Number));
            person.Property(one => one.Number).ValueGeneratedNever();
            person.Property(one => one.Name).HasMaxLength(Lengths.Name);
            person.Property(one => one.Email).HasMaxLength(Lengths.Email);
            // Empty in the rows of an older version; whoever looks for somebody looks at their addresses too.
            person.Property(one => one.EmailKey).HasMaxLength(Lengths.Email).HasDefaultValue("");
            person.HasIndex(one => one.EmailKey);
        });
        builder.OwnsMany(channel => channel.FormerAddresses, former =>
        {
            former.ToTable("ChannelFormerAddresses");
            former.WithOwner().HasForeignKey("ChannelId");
            former.HasKey("ChannelId", nameof(FormerAddress.Number));
            former.Property(one => one.Number).ValueGeneratedNever();
            former.Property(one => one.Handle).HasMaxLength(Lengths.Handle);
            former.Property(one => one.Address).HasMaxLength(Lengths.Address);
            former.HasIndex(one => one.Address);
        });
    }

    private static void ConfigureCare(ComplexPropertyBuilder<ChannelCare> care)
    {
        care.Property(one => one.CredentialsPlace).HasColumnName(nameof(ChannelCare.CredentialsPlace)).HasMaxLength(Lengths.Line);
        care.Property(one => one.AnswerHours).HasColumnName(nameof(ChannelCare.AnswerHours));
        care.Property(one => one.PostsPerMonth).HasColumnName(nameof(ChannelCare.PostsPerMonth));
        care.Property(one => one.IsSeasonal).HasColumnName(nameof(ChannelCare.IsSeasonal));
        care.Property(one => one.RetentionDecision).HasColumnName(nameof(ChannelCare.RetentionDecision)).HasMaxLength(Lengths.Paragraph);
        care.Property(one => one.LastArchivedOn).HasColumnName(nameof(ChannelCare.LastArchivedOn));
        care.Property(one => one.DataProtectionAssessedOn).HasColumnName(nameof(ChannelCare.DataProtectionAssessedOn));
        care.Property(one => one.AccessibilityNotes).HasColumnName(nameof(ChannelCare.AccessibilityNotes)).HasMaxLength(Lengths.Paragraph);
        care.Property(one => one.CrisisRole).HasColumnName(nameof(ChannelCare.CrisisRole)).HasMaxLength(Lengths.Paragraph);
    }
}
