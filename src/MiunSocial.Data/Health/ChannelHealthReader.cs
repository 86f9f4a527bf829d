using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Links;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Health;

/// <summary>Reads what the rules of health look at, together with the policy that sets them.</summary>
public sealed class ChannelHealthReader(PortalDbContext db)
{
    /// <returns>Null if there is no such channel.</returns>
    public async Task<ChannelCondition?> FindAsync(Guid channelId, CancellationToken cancellationToken) =>
        (await ConditionsAsync(Sources(db.Channels.Where(channel => channel.Id == channelId)), cancellationToken)).SingleOrDefault();

    /// <summary>The channels that somebody looks after and that are not closed, by name.</summary>
    public async Task<IReadOnlyList<ChannelCondition>> KeptByAsync(string email, CancellationToken cancellationToken)
    {
        var kept = db.ChannelsKeptBy(email);
        return await ConditionsAsync(
            Sources(db.Channels.Where(channel => kept.Contains(channel.Id) && channel.Status != ChannelStatus.Closed))
                .OrderBy(source => source.SortKey)
                .ThenBy(source => source.Id),
            cancellationToken);
    }

    private async Task<IReadOnlyList<ChannelCondition>> ConditionsAsync(IQueryable<Source> sources, CancellationToken cancellationToken)
    {
        var found = await sources.ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }
        var responsibles = found.SelectMany(source => source.Responsibles).Distinct().ToList();
        var ledger = await AcknowledgementLedger.ReadAsync(db, responsibles, cancellationToken);
        return [.. found.Select(source => source.ToCondition(ledger))];
    }

    private IQueryable<Source> Sources(IQueryable<Channel> channels) =>
        from channel in channels.AsNoTracking()
        join kind in db.Kinds on channel.KindId equals kind.Id
        join platform in db.Platforms on channel.PlatformId equals platform.Id
        from policy in db.Policies.AsNoTracking()
        select new Source
        {
            Id = channel.Id,
            SortKey = channel.SortKey,
            Slug = channel.Slug,
            Name = channel.Name,
            PlatformId = channel.PlatformId,
            UnitId = channel.UnitId,
            Sort = new ChannelSort(platform.Slug, kind.Slug, kind.IsLendable),
            Status = channel.Status,
            People = channel.People.OrderBy(person => person.Number).ToList(),
            FunctionMailbox = channel.FunctionMailbox,
            NextReview = channel.NextReview,
            RetentionDecision = channel.Care.RetentionDecision,
            DataProtectionAssessedOn = channel.Care.DataProtectionAssessedOn,
            IsLinkBroken = db.BrokenLinks().Contains(channel.Id),
            Policy = policy,
        };

    private sealed record Source
    {
        public required Guid Id { get; init; }

        public required string SortKey { get; init; }

        public required string Slug { get; init; }

        public required string Name { get; init; }

        public required Guid PlatformId { get; init; }

        public required Guid UnitId { get; init; }

        public required ChannelSort Sort { get; init; }

        public required ChannelStatus Status { get; init; }

        public required List<ChannelPerson> People { get; init; }

        public required string? FunctionMailbox { get; init; }

        public required DateOnly? NextReview { get; init; }

        public required string? RetentionDecision { get; init; }

        public required DateOnly? DataProtectionAssessedOn { get; init; }

        public required bool IsLinkBroken { get; init; }

        public required Policy Policy { get; init; }

        /// <summary>The keys of their addresses.</summary>
        public IReadOnlyList<string> Responsibles => [.. People.Where(person => person.Part == ChannelPart.Responsible).Select(person => person.EmailKey)];

        public ChannelCondition ToCondition(AcknowledgementLedger ledger)
        {
            var administrators = AdministratorCount.Of(People);
            return new()
            {
                Id = Id,
                Slug = Slug,
                Name = Name,
                PlatformId = PlatformId,
                UnitId = UnitId,
                People = People,
                Policy = Policy,
                Facts = new()
                {
                    Status = Status,
                    Administrators = administrators.All,
                    EmployeeAdministrators = administrators.Employees,
                    AdministratorsWithTwoStep = administrators.WithTwoStep,
                    HasFunctionMailbox = !string.IsNullOrWhiteSpace(FunctionMailbox),
                    HasStandIn = People.Any(person => person.Part == ChannelPart.StandIn),
                    NextReview = NextReview,
                    Acknowledgements = ledger.Of(Sort, Responsibles),
                    HasRetentionDecision = !string.IsNullOrWhiteSpace(RetentionDecision),
                    HasDataProtectionAssessment = DataProtectionAssessedOn is not null,
                    IsLinkBroken = IsLinkBroken,
                },
            };
        }
    }
}

/// <summary>A channel with all that its health is judged by.</summary>
public sealed record ChannelCondition
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required Guid PlatformId { get; init; }

    public required Guid UnitId { get; init; }

    public required IReadOnlyList<ChannelPerson> People { get; init; }

    public required HealthFacts Facts { get; init; }

    public required Policy Policy { get; init; }

    public ChannelHealth HealthOn(DateOnly today) => ChannelHealth.Of(Facts, Policy, today);

    public IReadOnlyList<HealthFinding> FindingsOn(DateOnly today) => ChannelHealth.Findings(Facts, Policy, today);

    /// <summary>What somebody is to the channel, in the order they were named.</summary>
    public IEnumerable<ChannelPart> PartsOf(string email) =>
        People.Where(person => person.EmailKey == EmailAddress.Normalize(email)).Select(person => person.Part).Distinct();
}
