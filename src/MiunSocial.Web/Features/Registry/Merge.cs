using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Two records tell of one account: this one ends and leads to the one that stays.</summary>
public sealed record Merge : ChannelForm
{
    /// <summary>The slug of the record that stays.</summary>
    public string? Into { get; init; }

    /// <summary>Its version when the two were compared.</summary>
    public int IntoVersion { get; init; }

    [BindNever]
    [ValidateNever]
    public string? Words { get; init; }

    /// <summary>Records on the same platform that might stay.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<MergeCandidate> Candidates { get; init; } = [];

    /// <summary>This record and the one that stays; null until one is chosen.</summary>
    [BindNever]
    [ValidateNever]
    public (MergeSide This, MergeSide Other)? Sides { get; init; }

    public IEnumerable<Problem> Problems() => ReasonProblems();
}

public sealed record MergeCandidate(string Slug, string Name, string Handle, ChannelStatus Status);

/// <summary>One of the two records, side by side with the other.</summary>
public sealed record MergeSide
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required ChannelStatus Status { get; init; }

    public required string Handle { get; init; }

    public required string? Address { get; init; }

    public required string? PlatformAccountId { get; init; }

    public required string Unit { get; init; }

    public required string Kind { get; init; }

    public required LocalizedText Purpose { get; init; }

    public required IReadOnlyList<string> Audiences { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    public required string? FunctionMailbox { get; init; }

    public required int Version { get; init; }
}
