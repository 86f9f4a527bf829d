using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class RequestsConfiguration : IEntityTypeConfiguration<Request>, IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<Request> builder)
    {
        builder.IsAggregate();
        builder.Property(request => request.Reference).HasMaxLength(32);
        builder.Property(request => request.SearchText).HasMaxLength(Lengths.Searchable);
        builder.Property(request => request.Subject).HasMaxLength(Lengths.Name);
        // Requests of an older version name none.
        builder.Property(request => request.Guidelines).HasDefaultValue(Array.Empty<AcceptedGuideline>());
        builder.Property(request => request.RecordNumber).HasMaxLength(Lengths.Key);
        builder.Ignore(request => request.Title);
        builder.Ignore(request => request.Label);
        builder.Ignore(request => request.DayBegun);
        builder.Ignore(request => request.Content);
        builder.Ignore(request => request.Standing);
        builder.Ignore(request => request.BindingUndertakings);
        builder.Ignore(request => request.OpenConditions);
        RequestIndexes.AddTo(builder);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Request>().WithMany().HasForeignKey(request => request.FollowsId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(request => request.Conversation);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.RequesterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(request => request.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(request => request.EndorsingUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(request => request.Proposal, ConfigureProposal);
        builder.Navigation(request => request.Proposal).IsRequired();
        builder.OwnsOne(request => request.LiveAccount, ConfigureLiveAccount);
        builder.OwnsOne(request => request.Development, RequestPartsConfiguration.Development);
        builder.OwnsOne(request => request.Closing, RequestPartsConfiguration.Closing);
        builder.OwnsOne(request => request.Handover, RequestPartsConfiguration.Handover);
        builder.OwnsOne(request => request.Advice, RequestPartsConfiguration.Advice);
        builder.OwnsMany(request => request.Undertakings, RequestPartsConfiguration.Undertakings);
        builder.OwnsMany(request => request.Consents, RequestPartsConfiguration.Consents);
        builder.OwnsMany(request => request.Steps, step =>
        {
            step.ToTable("RequestSteps");
            step.WithOwner().HasForeignKey("RequestId");
            step.HasKey("RequestId", nameof(RequestStep.Number));
            // The request numbers its steps; a number thought generated would make each new step an update of none.
            step.Property(one => one.Number).ValueGeneratedNever();
            step.Property(one => one.ActorName).HasMaxLength(Lengths.Name);
            step.Property(one => one.Text).HasMaxLength(Lengths.Paragraph);
        });
    }

    public void Configure(EntityTypeBuilder<ReferenceCounter> builder)
    {
        builder.HasKey(counter => counter.Year);
        builder.Property(counter => counter.Year).ValueGeneratedNever();
        builder.Property(counter => counter.Last).IsConcurrencyToken();
    }

    private static void ConfigureProposal(OwnedNavigationBuilder<Request, AccountProposal> proposal)
    {
        proposal.ToTable("AccountProposals");
        proposal.WithOwner().HasForeignKey("RequestId");
        proposal.HasOne<ChannelKind>().WithMany().HasForeignKey(one => one.KindId).OnDelete(DeleteBehavior.Restrict);
        proposal.Property(one => one.WishedName).HasMaxLength(Lengths.Name);
        proposal.Property(one => one.WishedHandle).HasMaxLength(Lengths.Handle);
        proposal.Property(one => one.FunctionMailbox).HasMaxLength(Lengths.Email);
        // Proposals of an older version have neither.
        proposal.Property(one => one.ExistingAddress).HasMaxLength(Lengths.Address).HasDefaultValue("");
        proposal.Property(one => one.PlatformAccountId).HasMaxLength(Lengths.Handle).HasDefaultValue("");
        foreach (var paragraph in new[]
        {
            nameof(AccountProposal.Need), nameof(AccountProposal.Reach), nameof(AccountProposal.Aim),
            nameof(AccountProposal.WhyNotExisting), nameof(AccountProposal.Content), nameof(AccountProposal.Frequency),
            nameof(AccountProposal.SamplePost), nameof(AccountProposal.TimeSetAside), nameof(AccountProposal.WatchRoutine),
            nameof(AccountProposal.Archiving), nameof(AccountProposal.ClosingPlan), nameof(AccountProposal.SuccessMeasure),
        })
        {
            proposal.Property<string>(paragraph).HasMaxLength(Lengths.Paragraph);
        }
        proposal.OwnsMany(one => one.People, person => ConfigurePerson(person, "AccountProposalPeople"));
    }

    private static void ConfigureLiveAccount(OwnedNavigationBuilder<Request, LiveAccount> account)
    {
        account.ToTable("LiveAccounts");
        account.WithOwner().HasForeignKey("RequestId");
        account.Property(one => one.Address).HasMaxLength(Lengths.Address);
        account.Property(one => one.Handle).HasMaxLength(Lengths.Handle);
        account.Property(one => one.PlatformAccountId).HasMaxLength(Lengths.Handle);
        account.OwnsMany(one => one.Administrators, person => ConfigurePerson(person, "LiveAccountAdministrators"));
    }

    private static void ConfigurePerson<TOwner>(OwnedNavigationBuilder<TOwner, ProposedPerson> person, string table)
        where TOwner : class
    {
        person.ToTable(table);
        person.WithOwner().HasForeignKey("RequestId");
        person.HasKey("RequestId", nameof(ProposedPerson.Number));
        person.Property(one => one.Number).ValueGeneratedNever();
        person.Property(one => one.Name).HasMaxLength(Lengths.Name);
        person.Property(one => one.Email).HasMaxLength(Lengths.Email);
    }
}
