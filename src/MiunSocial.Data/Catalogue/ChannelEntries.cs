using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Catalogue;

/// <summary>Reads channels as the index knows them: three plain queries, for a join of all parts would read each channel many times.</summary>
internal static class ChannelEntries
{
    /// <param name="ids">Null for all channels.</param>
    public static async Task<List<ChannelEntry>> ReadAsync(
        PortalDbContext db, WordPool pool, Guid[]? ids, CancellationToken cancellationToken)
    {
        var channels = db.Channels.AsNoTracking().Where(channel => ids == null || ids.Contains(channel.Id));
        var audiences = await channels
            .SelectMany(channel => channel.Audiences, (channel, audience) => new { channel.Id, audience.AudienceId })
            .ToListAsync(cancellationToken);
        var people = await channels
            .SelectMany(channel => channel.People, (channel, person) => new PersonRow(channel.Id, person.Part, person.Email, person.Affiliation, person.HasTwoStepSignIn))
            .ToListAsync(cancellationToken);
        var (audiencesOf, peopleOf) = (audiences.ToLookup(row => row.Id, row => row.AudienceId), people.ToLookup(row => row.ChannelId));
        var entries = new List<ChannelEntry>();
        await foreach (var row in Rows(channels).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            entries.Add(row.ToEntry([.. audiencesOf[row.Id]], [.. peopleOf[row.Id]], pool));
        }
        return entries;
    }

    private static IQueryable<Row> Rows(IQueryable<Channel> channels) => channels.Select(channel => new Row
    {
        Id = channel.Id,
        Version = channel.Version,
        SearchVersion = channel.SearchVersion,
        IsHub = channel.IsHub,
        Name = channel.Name,
        Handle = channel.Handle,
        SortKey = channel.SortKey,
        PlatformId = channel.PlatformId,
        KindId = channel.KindId,
        UnitId = channel.UnitId,
        Languages = channel.Languages,
        Aims = channel.Aims,
        Status = channel.Status,
        Visibility = channel.Visibility,
        ChangedAt = channel.ChangedAt,
        SearchText = channel.SearchText,
        NextReview = channel.NextReview,
        HasFunctionMailbox = channel.FunctionMailbox != null && channel.FunctionMailbox != "",
        HasRetentionDecision = channel.Care.RetentionDecision != null && channel.Care.RetentionDecision != "",
        HasDataProtectionAssessment = channel.Care.DataProtectionAssessedOn != null,
    });

    private sealed record PersonRow(Guid ChannelId, ChannelPart Part, string Email, Affiliation Affiliation, bool HasTwoStepSignIn);

    private sealed record Row
    {
        public required Guid Id { get; init; }

        public required int Version { get; init; }

        public required int SearchVersion { get; init; }

        public required bool IsHub { get; init; }

        public required string Name { get; init; }

        public required string Handle { get; init; }

        public required string SortKey { get; init; }

        public required Guid PlatformId { get; init; }

        public required Guid KindId { get; init; }

        public required Guid UnitId { get; init; }

        public required IReadOnlyList<string> Languages { get; init; }

        public required IReadOnlyList<ChannelAim> Aims { get; init; }

        public required ChannelStatus Status { get; init; }

        public required ChannelVisibility Visibility { get; init; }

        public required DateTime ChangedAt { get; init; }

        public required string SearchText { get; init; }

        public required DateOnly? NextReview { get; init; }

        public required bool HasFunctionMailbox { get; init; }

        public required bool HasRetentionDecision { get; init; }

        public required bool HasDataProtectionAssessment { get; init; }

        public ChannelEntry ToEntry(Guid[] audienceIds, IReadOnlyList<PersonRow> people, WordPool pool) => new()
        {
            Id = Id,
            Version = Version,
            SearchVersion = SearchVersion,
            IsHub = IsHub,
            SortKey = SortKey,
            PlatformId = PlatformId,
            KindId = KindId,
            UnitId = UnitId,
            AudienceIds = audienceIds,
            Languages = Languages,
            Aims = Aims,
            Status = Status,
            IsPublic = Visibility == ChannelVisibility.Public,
            ChangedAt = ChangedAt,
            Words = pool.NumbersOf(SearchText.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            NameWords = pool.NumbersOf(FoldedText.Words($"{Name} {Handle}")),
            Responsibles = [.. people.Where(person => person.Part == ChannelPart.Responsible).Select(person => EmailAddress.Normalize(person.Email))],
            Health = HealthOf(people),
        };

        private HealthFacts HealthOf(IReadOnlyList<PersonRow> people)
        {
            var administrators = people
                .Where(person => person.Part == ChannelPart.Administrator)
                .DistinctBy(person => EmailAddress.Normalize(person.Email))
                .ToList();
            return new()
            {
                Status = Status,
                Administrators = administrators.Count,
                EmployeeAdministrators = administrators.Count(person => person.Affiliation == Affiliation.Employee),
                AdministratorsWithTwoStep = administrators.Count(person => person.HasTwoStepSignIn),
                HasFunctionMailbox = HasFunctionMailbox,
                HasStandIn = people.Any(person => person.Part == ChannelPart.StandIn),
                NextReview = NextReview,
                Acknowledgements = new(0, 0, 0),
                HasRetentionDecision = HasRetentionDecision,
                HasDataProtectionAssessment = HasDataProtectionAssessment,
                IsLinkBroken = false,
            };
        }
    }
}
