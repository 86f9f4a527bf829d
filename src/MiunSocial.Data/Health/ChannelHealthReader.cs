using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Links;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Health;

/// <summary>Reads what the rules of health look at, together with the policy that sets them.</summary>
public sealed class ChannelHealthReader(PortalDbContext db)
{
    /// <returns>Null if there is no such channel.</returns>
    public async Task<ChannelCondition?> FindAsync(Guid channelId, CancellationToken cancellationToken) =>
        (await Sources(db.Channels.Where(channel => channel.Id == channelId)).SingleOrDefaultAsync(cancellationToken))?.ToCondition();

    /// <summary>The channels that somebody looks after and that are not closed, by name.</summary>
    public async Task<IReadOnlyList<ChannelCondition>> KeptByAsync(string email, CancellationToken cancellationToken)
    {
        var kept = db.ChannelsKeptBy(email);
        var sources = await Sources(db.Channels.Where(channel => kept.Contains(channel.Id) && channel.Status != ChannelStatus.Closed))
            .OrderBy(source => source.SortKey)
            .ThenBy(source => source.Id)
            .ToListAsync(cancellationToken);
        return [.. sources.Select(source => source.ToCondition())];
    }

    private IQueryable<Source> Sources(IQueryable<Channel> channels) =>
        from channel in channels.AsNoTracking()
        from policy in db.Policies.AsNoTracking()
        select new Source
        {
            Id = channel.Id,
            SortKey = channel.SortKey,
            Slug = channel.Slug,
            Name = channel.Name,
            PlatformId = channel.PlatformId,
            UnitId = channel.UnitId,
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

        public required ChannelStatus Status { get; init; }

        public required List<ChannelPerson> People { get; init; }

        public required string? FunctionMailbox { get; init; }

        public required DateOnly? NextReview { get; init; }

        public required string? RetentionDecision { get; init; }

        public required DateOnly? DataProtectionAssessedOn { get; init; }

        public required bool IsLinkBroken { get; init; }

        public required Policy Policy { get; init; }

        public ChannelCondition ToCondition()
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
