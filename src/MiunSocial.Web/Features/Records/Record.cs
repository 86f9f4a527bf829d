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

    public required string Requester { get; init; }

    public required DateTime SubmittedAt { get; init; }

    public required DateTime? EndedAt { get; init; }

    /// <summary>The request that this one was copied from.</summary>
    public required string? Follows { get; init; }

    /// <summary>The slug of the channel it is about, or that grew from it.</summary>
    public required string? Channel { get; init; }

    public required string? ChannelName { get; init; }

    public required string? Address { get; init; }

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

    /// <summary>The steps in which somebody decided.</summary>
    [JsonIgnore]
    public IReadOnlyList<CourseStep> Decisions => [.. Course.Where(step => step.IsDecision)];
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

    [JsonIgnore]
    public bool IsDecision => RequestTransitions.IsDecision(Verb);
}

/// <param name="Step">The approval it was set with.</param>
public sealed record RecordedUndertaking(int Step, string Text, string Who, DateOnly? DueOn, DateTime? MetAt, string? MetBy);

public sealed record RecordedConsent(ConsentPart Part, string Name, DateTime? GivenAt);

public sealed record ReadGuideline(string Slug, string Title, string Version);

public sealed record RecordedMessage(DateTime At, string By, bool IsInternal, string Text);

/// <param name="Sha256">Of the content, in hexadecimal digits.</param>
public sealed record RecordedFile(string Name, long Length, string Sha256, DateTime At, string By);

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
