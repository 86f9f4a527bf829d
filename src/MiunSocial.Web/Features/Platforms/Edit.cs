using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Platforms;

/// <summary>A platform's page: what can be changed, and what stands beside it.</summary>
public sealed record Edit : PlatformForm
{
    /// <summary>The platform's version when the form was opened.</summary>
    public int Version { get; init; }

    [BindNever]
    [ValidateNever]
    public PlatformShown Shown { get; init; } = null!;

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    public static Edit Of(Platform platform, PlatformShown shown)
    {
        var facts = platform.Facts;
        return new()
        {
            Name = facts.Name,
            Icon = facts.Icon,
            AllowsChecks = facts.AllowsChecks,
            Hosts = string.Join('\n', facts.Hosts),
            WordsPost = WordsOf(facts, ReservedMeaning.Post),
            WordsHashtag = WordsOf(facts, ReservedMeaning.Hashtag),
            WordsSearch = WordsOf(facts, ReservedMeaning.Search),
            WordsSignIn = WordsOf(facts, ReservedMeaning.SignIn),
            WordsSection = WordsOf(facts, ReservedMeaning.Section),
            WordsOther = WordsOf(facts, ReservedMeaning.Other),
            Forms = WithEmptyRow([.. facts.Forms.Select(FormRow.Of)]),
            Version = platform.Version,
            Shown = shown,
        };
    }

    public Edit WithRoom(PlatformShown shown) => this with { Forms = WithEmptyRow(Forms), Shown = shown };
}

/// <summary>What the page tells of a platform whatever is typed.</summary>
public sealed record PlatformShown
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required bool IsArchived { get; init; }

    /// <summary>The version now, for archiving and restoring.</summary>
    public required int Version { get; init; }

    /// <summary>Channels on it, closed ones too.</summary>
    public required int Channels { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<TimelineItem> History { get; init; }
}
