using Microsoft.AspNetCore.Html;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>What a version said, whether or not it holds.</summary>
public sealed record VersionPage
{
    public required string Slug { get; init; }

    public required string Label { get; init; }

    /// <summary>Whether the reader may see the list of versions; those of an archived guideline are the officers'.</summary>
    public required bool HasList { get; init; }

    public required GuidelineVersionState State { get; init; }

    /// <summary>The version that holds instead; null if none does.</summary>
    public required string? InForce { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required HtmlString Body { get; init; }

    /// <summary>Of the text: the page's, or the only one there is.</summary>
    public required string Language { get; init; }

    public required LocalizedText ChangeNote { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public required DateTime? EndedAt { get; init; }
}
