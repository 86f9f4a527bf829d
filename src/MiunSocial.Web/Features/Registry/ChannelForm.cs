using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>A form that changes one channel.</summary>
public abstract record ChannelForm
{
    /// <summary>The channel's version when the form was opened.</summary>
    public int Version { get; init; }

    public string? Reason { get; init; }

    /// <summary>The channel as it is now, whatever is typed.</summary>
    [BindNever]
    [ValidateNever]
    public KeptChannel Channel { get; init; } = null!;

    /// <summary>What somebody else did while the form was being filled in.</summary>
    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }

    [BindNever]
    [ValidateNever]
    public RegistryChoices.Lists Lists { get; init; } = null!;

    /// <summary>Null where none was given.</summary>
    public string? ReasonGiven => Line.OrNull(Reason);

    protected IEnumerable<Problem> ReasonProblems(bool isRequired = true)
    {
        if (isRequired && ReasonGiven is null)
        {
            yield return new(nameof(Reason), "Problem.Required");
        }
        foreach (var problem in Line.TooLong(nameof(Reason), Reason, Lengths.Paragraph))
        {
            yield return problem;
        }
    }
}

/// <summary>What every form tells of the channel it changes, and who is asking.</summary>
public sealed record KeptChannel
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required ChannelStatus Status { get; init; }

    public required Guid PlatformId { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>On the platform; null where none is known.</summary>
    public required string? AccountAddress { get; init; }

    public required string? PlatformAccountId { get; init; }

    public required int Version { get; init; }

    public required bool IsOfficer { get; init; }

    /// <summary>Whether the reader is the responsible or an administrator of the channel.</summary>
    public required bool IsKeeper { get; init; }

    /// <summary>The name of the channel that this record turned out to be the same as.</summary>
    public required string? MergedInto { get; init; }

    /// <summary>The name of the channel that followers are sent to.</summary>
    public required string? Successor { get; init; }

    /// <summary>The request that the channel grew from and that is still going on: until it ends, it moves the channel.</summary>
    public required string? OpenRequest { get; init; }

    public bool IsMerged => MergedInto is not null;

    public bool IsKept => IsOfficer || IsKeeper;

    public string Address => $"/channels/{Slug}";
}

/// <summary>What people type, as it is kept.</summary>
internal static class Line
{
    public static string? OrNull(string? text) => Typed.Clean(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>On one line, whatever was pasted.</summary>
    public static string Single(string? text) => Typed.Clean(text).Replace('\n', ' ');

    public static IEnumerable<Problem> TooLong(string field, string? text, int most) =>
        Typed.Clean(text).Length > most ? [new(field, "Problem.TooLong", most)] : [];

    public static IEnumerable<Problem> Missing(string field, string? text) =>
        OrNull(text) is null ? [new(field, "Problem.Required")] : [];
}
