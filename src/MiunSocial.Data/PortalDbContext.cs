using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Changes;
using MiunSocial.Data.Configurations;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Loans;
using MiunSocial.Data.Outbox;
using MiunSocial.Data.Scheduling;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Data;

/// <summary>The unit of work: what one action changes, its history and its notices are saved together or not at all.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options)
    : IdentityDbContext<Person, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Policy> Policies => Set<Policy>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Platform> Platforms => Set<Platform>();

    public DbSet<Audience> Audiences => Set<Audience>();

    public DbSet<ChannelKind> Kinds => Set<ChannelKind>();

    public DbSet<Channel> Channels => Set<Channel>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<ChannelLink> ChannelLinks => Set<ChannelLink>();

    public DbSet<LinkCheck> LinkChecks => Set<LinkCheck>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<ImportChunk> ImportChunks => Set<ImportChunk>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<Guideline> Guidelines => Set<Guideline>();

    public DbSet<GuidelineAcknowledgement> GuidelineAcknowledgements => Set<GuidelineAcknowledgement>();

    public DbSet<AcknowledgementAsk> AcknowledgementAsks => Set<AcknowledgementAsk>();

    public DbSet<GuidelineImage> GuidelineImages => Set<GuidelineImage>();

    public DbSet<Request> Requests => Set<Request>();

    public DbSet<RequestMessage> RequestMessages => Set<RequestMessage>();

    public DbSet<RequestAttachment> RequestAttachments => Set<RequestAttachment>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<StoredFileChunk> StoredFileChunks => Set<StoredFileChunk>();

    public DbSet<RequestWord> RequestWords => Set<RequestWord>();

    public DbSet<PreparedReason> PreparedReasons => Set<PreparedReason>();

    public DbSet<Loan> Loans => Set<Loan>();

    public DbSet<LoanRemoval> LoanRemovals => Set<LoanRemoval>();

    public DbSet<BlockedDays> BlockedDays => Set<BlockedDays>();

    public DbSet<CalendarSubscription> CalendarSubscriptions => Set<CalendarSubscription>();

    public DbSet<LoanCounter> LoanCounters => Set<LoanCounter>();

    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<NoticePreference> NoticePreferences => Set<NoticePreference>();

    public DbSet<SentReminder> RequestReminders => Set<SentReminder>();

    public DbSet<SentLoanReminder> LoanReminders => Set<SentLoanReminder>();

    public DbSet<ScheduledJob> ScheduledJobs => Set<ScheduledJob>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<ChangeStamp> ChangeStamps => Set<ChangeStamp>();

    public DbSet<AppliedSeed> AppliedSeeds => Set<AppliedSeed>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UsePortableTypes();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }
}
