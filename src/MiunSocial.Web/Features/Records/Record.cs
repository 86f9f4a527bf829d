using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Records;

/// <summary>All that is known of a request, as its reader may see it. The page and the exported file hold the same, but for the facts before and after each change, which only the file lists.</summary>
public sealed record RequestRecord
{
    public required string Reference { get; init; }

    public required string? RecordNumber { get; init; }

    public required RequestType Type { get; init; }

    public required string Title { get; init; }

    public required RequestState State { get; init; }

    public required string Unit { get; init; }

    /// <summary>Whose head was asked to endorse it: the request's own, or one above. Null where nobody was.</summary>
    public required string? EndorsingUnit { get; init; }

    public required string Requester { get; init; }

    /// <summary>Who has had it last; for officers, null for others.</summary>
    public required string? Officer { get; init; }

    public required DateTime SubmittedAt { get; init; }

    /// <summary>The last day of the promised reply; null while no reply is promised.</summary>
    public required DateOnly? ReplyDueOn { get; init; }

    public required DateTime? EndedAt { get; init; }

    /// <summary>The request that this one was copied from.</summary>
    public required string? Follows { get; init; }

    /// <summary>The slug of the channel it is about, or that grew from it.</summary>
    public required string? Channel { get; init; }

    public required string? ChannelName { get; init; }

    /// <summary>The account as it was last confirmed; what was confirmed before is in the history.</summary>
    public required RecordedAccount? Account { get; init; }

    public required IReadOnlyList<ContentSection> Content { get; init; }

    /// <summary>What the requester had read, in the versions in force then.</summary>
    public required IReadOnlyList<ReadGuideline> Guidelines { get; init; }

    public required IReadOnlyList<CourseStep> Course { get; init; }

    public required IReadOnlyList<RecordedUndertaking> Undertakings { get; init; }

    /// <summary>When those who agreed on actions look at them together.</summary>
    public required DateOnly? FollowUpOn { get; init; }

    public required IReadOnlyList<RecordedConsent> Consents { get; init; }

    /// <summary>With internal notes for officers alone.</summary>
    public required IReadOnlyList<RecordedMessage> Messages { get; init; }

    public required IReadOnlyList<RecordedFile> Files { get; init; }

    /// <summary>Every change with the facts before and after; for officers, null for others.</summary>
    public required IReadOnlyList<HistoryLine>? History { get; init; }

    /// <summary>When the record was taken out.</summary>
    public required DateTime TakenAt { get; init; }

    /// <summary>Whether the reader is the requester.</summary>
    [JsonIgnore]
    public bool IsOwn { get; init; }

    [JsonIgnore]
    public bool HasDecision => Course.Any(step => RequestTransitions.Settles(step.Verb, step.To));

    /// <summary>The steps that the decision is made of.</summary>
    [JsonIgnore]
    public IReadOnlyList<CourseStep> Decisions => [.. Course.Where(step => RequestTransitions.IsDecision(step.Verb) && !step.HasLapsed)];
}

public sealed record CourseStep
{
    public required int Number { get; init; }

    public required RequestVerb Verb { get; init; }

    public required RequestState From { get; init; }

    public required RequestState To { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string? Text { get; init; }

    /// <summary>An approval that came to nothing, with all that was set in it.</summary>
    public required bool HasLapsed { get; init; }
}

public sealed record RecordedAccount
{
    public required string Address { get; init; }

    public required string Handle { get; init; }

    public required string? PlatformAccountId { get; init; }

    /// <summary>All administrators had it.</summary>
    public required bool HasTwoStepSignIn { get; init; }

    public required IReadOnlyList<RecordedAdministrator> Administrators { get; init; }
}

public sealed record RecordedAdministrator(string Name, string Email, Affiliation Affiliation);

/// <param name="Step">The approval it was set with.</param>
/// <param name="IsBinding">Not if the approval has lapsed.</param>
public sealed record RecordedUndertaking(int Step, bool IsBinding, string Text, string Who, DateOnly? DueOn, DateTime? MetAt, string? MetBy);

public sealed record RecordedConsent(ConsentPart Part, string Name, DateTime? GivenAt);

public sealed record ReadGuideline(string Slug, string Title, string Version);

public sealed record RecordedMessage
{
    /// <summary>Its place among those in this record, which for officers has more of them.</summary>
    public required int Number { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    /// <summary>As whom they wrote.</summary>
    public required RequestParty Party { get; init; }

    public required bool IsInternal { get; init; }

    public required AnswerFrom? AwaitsAnswerFrom { get; init; }

    public required string Text { get; init; }
}

/// <param name="Sha256">Of the content, in hexadecimal digits.</param>
/// <param name="Message">The number of the message it came with; null for a file of the request itself.</param>
public sealed record RecordedFile(string Name, long Length, string Sha256, DateTime At, string By, bool IsInternal, int? Message);

public sealed record HistoryLine(DateTime At, HistoryKind Kind, string By, string? Reason, JsonNode? Before, JsonNode? After);

internal static class RecordJson
{
    /// <summary>Readable in a hundred years: names in words, letters as themselves.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
