using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>The demonstration data as its files hold it.</summary>
internal static class DemoFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<T> Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demo/{name}.json")
            ?? throw new FileNotFoundException(name);
        return JsonSerializer.Deserialize<List<T>>(stream, Options) ?? [];
    }

    public sealed record UnitFile(string Slug, string Sv, string En, UnitKind Kind, string? Parent, string? Head);

    public sealed record PersonFile(string Name, string Email, Affiliation Affiliation);

    public sealed record ChannelFile
    {
        public required string Slug { get; init; }

        public required string Kind { get; init; }

        public required string Unit { get; init; }

        public required string Name { get; init; }

        public required string Handle { get; init; }

        public required string Address { get; init; }

        public required string PurposeSv { get; init; }

        public required string PurposeEn { get; init; }

        public required IReadOnlyList<string> Audiences { get; init; }

        public required IReadOnlyList<string> Languages { get; init; }

        public required ChannelStatus Status { get; init; }

        public required PersonFile Responsible { get; init; }

        public required IReadOnlyList<PersonFile> Administrators { get; init; }

        public PersonFile? StandIn { get; init; }

        public string? Mailbox { get; init; }

        public string? AnswerRoutine { get; init; }

        public required int RegisteredMonthsAgo { get; init; }

        public int? NextReviewInMonths { get; init; }

        public IReadOnlyList<ChannelAim> Aims { get; init; } = [];

        public CareFile? Care { get; init; }

        public string? RecordNumber { get; init; }

        public string? OfficerNotes { get; init; }

        public FormerFile? Former { get; init; }

        /// <summary>The slug of the channel that this one is a double of; it stands before this one in the file.</summary>
        public string? MergedInto { get; init; }
    }

    public sealed record FormerFile(string Handle, string Address, int UntilMonthsAgo, string Reason);

    public sealed record CareFile
    {
        public string? CredentialsPlace { get; init; }

        public int? AnswerHours { get; init; }

        public int? PostsPerMonth { get; init; }

        public bool IsSeasonal { get; init; }

        public string? RetentionDecision { get; init; }

        public int? ArchivedMonthsAgo { get; init; }

        public int? AssessedMonthsAgo { get; init; }

        public string? AccessibilityNotes { get; init; }

        public string? CrisisRole { get; init; }

        public ChannelCare ToCare(DateOnly today) => new()
        {
            CredentialsPlace = CredentialsPlace,
            AnswerHours = AnswerHours,
            PostsPerMonth = PostsPerMonth,
            IsSeasonal = IsSeasonal,
            RetentionDecision = RetentionDecision,
            LastArchivedOn = ArchivedMonthsAgo is { } archived ? today.AddMonths(-archived) : null,
            DataProtectionAssessedOn = AssessedMonthsAgo is { } assessed ? today.AddMonths(-assessed) : null,
            AccessibilityNotes = AccessibilityNotes,
            CrisisRole = CrisisRole,
        };
    }

    public sealed record RequestFile
    {
        public required RequestState State { get; init; }

        public required string Requester { get; init; }

        public required string Unit { get; init; }

        public required string Kind { get; init; }

        public required int StartedDaysAgo { get; init; }

        public required string Need { get; init; }

        public required string Reach { get; init; }

        public required string Aim { get; init; }

        public required string WhyNotExisting { get; init; }

        public required IReadOnlyList<string> Audiences { get; init; }

        public required IReadOnlyList<string> Languages { get; init; }

        public required string WishedName { get; init; }

        public required string WishedHandle { get; init; }

        public required PersonFile Responsible { get; init; }

        public required IReadOnlyList<PersonFile> Administrators { get; init; }

        public required PersonFile StandIn { get; init; }

        public required string FunctionMailbox { get; init; }

        public required string Content { get; init; }

        public required string Frequency { get; init; }

        public required string SamplePost { get; init; }

        public required string TimeSetAside { get; init; }

        public required string WatchRoutine { get; init; }

        public required string Archiving { get; init; }

        public required string ClosingPlan { get; init; }

        public required string SuccessMeasure { get; init; }

        public string? EndorseNote { get; init; }

        public string? DeclineReason { get; init; }

        public string? ReturnMessage { get; init; }

        public bool Resubmitted { get; init; }

        public string? RejectReason { get; init; }

        public string? ApproveNote { get; init; }

        public IReadOnlyList<string> Conditions { get; init; } = [];

        public string? LiveAddress { get; init; }

        public string? SendBackMessage { get; init; }

        public string? WithdrawReason { get; init; }
    }

    /// <summary>A request about a channel, or a question.</summary>
    public sealed record MatterFile
    {
        public required RequestType Type { get; init; }

        public required RequestState State { get; init; }

        public required string Requester { get; init; }

        /// <summary>Where there is no channel to say it.</summary>
        public string? Unit { get; init; }

        public string? Channel { get; init; }

        public required int StartedDaysAgo { get; init; }

        public DevelopmentFile? Development { get; init; }

        public ClosingWish? Closing { get; init; }

        public HandoverWish? Handover { get; init; }

        public AdviceWish? Advice { get; init; }

        public string? Answer { get; init; }

        public IReadOnlyList<ActionFile> Actions { get; init; } = [];

        public int? FollowUpInDays { get; init; }
    }

    public sealed record ActionFile(string What, string Who, int InDays, bool IsMet);

    public sealed record DevelopmentFile
    {
        public required string Goals { get; init; }

        public required string Situation { get; init; }

        public required string SupportWanted { get; init; }

        public required string Resources { get; init; }

        public required IReadOnlyDictionary<StatePoint, PointLevel> PresentState { get; init; }

        public DevelopmentWish ToWish() => new()
        {
            Goals = Goals,
            Situation = Situation,
            SupportWanted = SupportWanted,
            Resources = Resources,
            PresentState = [.. PresentState.Select(answer => new PointAnswer(answer.Key, answer.Value))],
        };
    }
}
