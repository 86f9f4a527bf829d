using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Loans;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class LoansConfiguration :
    IEntityTypeConfiguration<Loan>,
    IEntityTypeConfiguration<LoanRemoval>,
    IEntityTypeConfiguration<BlockedDays>,
    IEntityTypeConfiguration<LoanCounter>
{
    public void Configure(EntityTypeBuilder<Loan> builder)
    {
        builder.IsAggregate();
        builder.Property(loan => loan.Reference).HasMaxLength(32);
        builder.Property(loan => loan.BorrowerName).HasMaxLength(Lengths.Name);
        builder.Property(loan => loan.ContactName).HasMaxLength(Lengths.Name);
        builder.Property(loan => loan.Programme).HasMaxLength(Lengths.Name);
        builder.Property(loan => loan.Idea).HasMaxLength(Lengths.Paragraph);
        builder.Property(loan => loan.Habit).HasMaxLength(Lengths.Paragraph);
        builder.Ignore(loan => loan.Span);
        builder.Ignore(loan => loan.HandoverDays);
        builder.Ignore(loan => loan.Standing);
        builder.Ignore(loan => loan.IsOut);
        builder.HasOne<Channel>().WithMany().HasForeignKey(loan => loan.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(loan => loan.BorrowerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(loan => loan.AppliedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(loan => loan.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(loan => loan.Evaluation, ConfigureEvaluation);
        builder.OwnsOne(loan => loan.Assessment, ConfigureEvaluation);
        builder.OwnsMany(loan => loan.Steps, ConfigureStep);
        builder.OwnsMany(loan => loan.Plan, ConfigurePost);
        builder.OwnsMany(loan => loan.Rules, ConfigureRule);
        builder.OwnsMany(loan => loan.Checks, ConfigureCheck);
        builder.OwnsMany(loan => loan.Days, ConfigureDay);
        AddIndexes(builder);
    }

    public void Configure(EntityTypeBuilder<LoanRemoval> builder)
    {
        builder.ToTable("LoanRemovals");
        builder.IsAggregate();
        builder.Property(removal => removal.What).HasMaxLength(Lengths.Line);
        builder.Property(removal => removal.Copy).HasMaxLength(Lengths.Paragraph);
        builder.Property(removal => removal.Reason).HasMaxLength(Lengths.Paragraph);
        builder.Property(removal => removal.FileName).HasMaxLength(Lengths.Name);
        builder.Property(removal => removal.RemovedByName).HasMaxLength(Lengths.Name);
        builder.HasIndex(removal => new { removal.LoanId, removal.CreatedAt });
        builder.HasOne<Loan>().WithMany().HasForeignKey(removal => removal.LoanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(removal => removal.RemovedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(removal => removal.FileId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BlockedDays> builder)
    {
        builder.ToTable("BlockedDays");
        builder.IsAggregate();
        builder.Localized(blocked => blocked.Reason, Lengths.Line);
        builder.Ignore(blocked => blocked.Days);
        builder.HasIndex(blocked => blocked.LastDay);
        builder.HasOne<Channel>().WithMany().HasForeignKey(blocked => blocked.ChannelId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LoanCounter> builder)
    {
        builder.HasKey(counter => counter.Year);
        builder.Property(counter => counter.Year).ValueGeneratedNever();
        builder.Property(counter => counter.Last).IsConcurrencyToken();
    }

    private static void AddIndexes(EntityTypeBuilder<Loan> builder)
    {
        builder.HasIndex(loan => loan.Reference).IsUnique();
        // A month has as many numbers as the policy allows loans, and each goes to one.
        builder.HasIndex(loan => new { loan.ChannelId, loan.BookedMonth, loan.BookedNumber }).IsUnique();
        // A password goes to one borrower at a time.
        builder.HasIndex(loan => loan.OutChannelId).IsUnique();
        builder.HasIndex(loan => new { loan.BorrowerId, loan.FirstDay });
        builder.HasIndex(loan => new { loan.ContactId, loan.State });
        builder.HasIndex(loan => new { loan.State, loan.FirstDay });
        builder.HasIndex(loan => new { loan.State, loan.LastDay });
        builder.HasIndex(loan => new { loan.ForgottenAt, loan.EndedAt });
    }

    /// <summary>The key is what makes two loans of a channel on one day impossible.</summary>
    private static void ConfigureDay(OwnedNavigationBuilder<Loan, LoanDay> day)
    {
        day.ToTable("LoanDays");
        day.WithOwner().HasForeignKey("LoanId");
        day.HasKey(one => new { one.ChannelId, one.Day });
        day.Property(one => one.ChannelId).ValueGeneratedNever();
        day.Property(one => one.Day).ValueGeneratedNever();
    }

    private static void ConfigureStep(OwnedNavigationBuilder<Loan, LoanStep> step)
    {
        step.ToTable("LoanSteps");
        step.WithOwner().HasForeignKey("LoanId");
        step.HasKey("LoanId", nameof(LoanStep.Number));
        step.Property(one => one.Number).ValueGeneratedNever();
        step.Property(one => one.ActorName).HasMaxLength(Lengths.Name);
        step.Property(one => one.Text).HasMaxLength(Lengths.Paragraph);
    }

    private static void ConfigurePost(OwnedNavigationBuilder<Loan, PlannedPost> post)
    {
        post.ToTable("LoanPosts");
        post.WithOwner().HasForeignKey("LoanId");
        post.HasKey("LoanId", nameof(PlannedPost.Number));
        post.Property(one => one.Number).ValueGeneratedNever();
        post.Property(one => one.What).HasMaxLength(Lengths.Line);
        post.Ignore(one => one.IsPublished);
    }

    private static void ConfigureRule(OwnedNavigationBuilder<Loan, AcceptedRule> rule)
    {
        rule.ToTable("LoanRules");
        rule.WithOwner().HasForeignKey("LoanId");
        rule.HasKey("LoanId", nameof(AcceptedRule.Rule));
        rule.Property(one => one.Rule).ValueGeneratedNever();
        rule.HasOne<Guideline>().WithMany().HasForeignKey(one => one.GuidelineId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void ConfigureCheck(OwnedNavigationBuilder<Loan, LoanCheck> check)
    {
        check.ToTable("LoanChecks");
        check.WithOwner().HasForeignKey("LoanId");
        check.HasKey("LoanId", nameof(LoanCheck.Point));
        check.Property(one => one.Point).ValueGeneratedNever();
        check.Property(one => one.ByName).HasMaxLength(Lengths.Name);
    }

    private static void ConfigureEvaluation(OwnedNavigationBuilder<Loan, LoanEvaluation> evaluation)
    {
        evaluation.Property(one => one.WentWell).HasMaxLength(Lengths.Paragraph);
        evaluation.Property(one => one.ToImprove).HasMaxLength(Lengths.Paragraph);
    }
}
