using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>How a draft is to be published.</summary>
public sealed record Publish
{
    /// <summary>The guideline's version when the form was opened: what is published is what the page showed.</summary>
    public int Version { get; init; }

    public Guid DraftId { get; init; }

    public GuidelineChange? Change { get; init; }

    public PublishWhen? When { get; init; }

    /// <summary>A day and a time in Sweden.</summary>
    public DateOnly? On { get; init; }

    public TimeOnly? Time { get; init; }

    [BindNever]
    [ValidateNever]
    public PublishShown Shown { get; init; } = null!;

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    /// <summary>In UTC; null where it is published at once, or the time cannot be read.</summary>
    public DateTime? At()
    {
        if (When != PublishWhen.Later || On is not { } day || Time is not { } time)
        {
            return null;
        }
        var local = day.ToDateTime(time);
        return SwedishCalendar.TimeZone.IsInvalidTime(local) ? null : TimeZoneInfo.ConvertTimeToUtc(local, SwedishCalendar.TimeZone);
    }

    public IEnumerable<Problem> Problems(DateTime now)
    {
        if (Change is not { } change || !Enum.IsDefined(change))
        {
            yield return new(nameof(Change), "Problem.ChooseOne");
        }
        if (When is not { } when || !Enum.IsDefined(when))
        {
            yield return new(nameof(When), "Problem.ChooseOne");
        }
        if (When != PublishWhen.Later)
        {
            yield break;
        }
        if (On is null)
        {
            yield return new(nameof(On), "Problem.Required");
        }
        if (Time is null)
        {
            yield return new(nameof(Time), "Problem.Required");
        }
        if (On is not null && Time is not null && (At() is not { } at || at <= now || at > now.AddYears(2)))
        {
            yield return new(nameof(On), "Problem.PublishTime");
        }
    }

    /// <summary>Whether this very form has been sent before.</summary>
    public bool IsDone(Guideline guideline) => When == PublishWhen.Later
        ? guideline.Open is { State: GuidelineVersionState.Scheduled } open && open.Id == DraftId && open.PublishesAt == At()
        : guideline.InForce?.Id == DraftId;
}

public enum PublishWhen
{
    Now,
    Later,
}

/// <summary>What the page tells of the draft.</summary>
public sealed record PublishShown
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>The version in force; null where nothing has been published.</summary>
    public required string? InForce { get; init; }

    /// <summary>What the version is called as a change of either kind.</summary>
    public required string NextMinor { get; init; }

    public required string NextMajor { get; init; }

    public required LanguageState Languages { get; init; }

    public required string ChangeNote { get; init; }

    /// <summary>What is to be put right first, with the field of the editor that it is about.</summary>
    public required IReadOnlyList<Problem> Lacking { get; init; }
}
