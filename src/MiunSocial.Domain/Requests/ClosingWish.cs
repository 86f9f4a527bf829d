using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>How a department wants to be done with a channel.</summary>
public sealed record ClosingWish
{
    public ClosingWay? Way { get; init; }

    /// <summary>Why, in words.</summary>
    public string ClosingReason { get; init; } = "";

    /// <summary>The unit that takes the channel over, when it is transferred.</summary>
    public Guid? ToUnitId { get; init; }

    /// <summary>The channel that followers are sent to.</summary>
    public Guid? IntoChannelId { get; init; }

    /// <summary>What the followers are told, where, and when.</summary>
    public string Farewell { get; init; } = "";

    public DateOnly? ArchivedOn { get; init; }

    /// <summary>Where the archive copy is kept, or who takes it and when.</summary>
    public string ArchivePlace { get; init; } = "";

    /// <summary>Pages, signatures and printed matter that lead to the channel, and whether it is gone from them.</summary>
    public string Links { get; init; } = "";

    /// <summary>What becomes of the handle when the account ends.</summary>
    public HandleFate? Handle { get; init; }

    /// <summary>Whether the account itself ends, so that copy, links and handle must be seen to.</summary>
    public bool Ends => Way is ClosingWay.Delete or ClosingWay.Merge;

    internal IEnumerable<Problem> TooLong() => new WrittenField[]
    {
        new(nameof(ClosingReason), ClosingReason), new(nameof(Farewell), Farewell), new(nameof(ArchivePlace), ArchivePlace), new(nameof(Links), Links),
    }.TooLong();

    internal IEnumerable<Problem> Missing(NamedChannel? channel, NamedChannel? survivor) =>
    [
        .. Way is null ? new[] { new Problem(nameof(Way), "Problem.ChooseOne") } : [],
        .. new WrittenField[] { new(nameof(ClosingReason), ClosingReason) }.Missing(),
        .. Ends ? EndMissing() : [],
        .. Way switch
        {
            ClosingWay.Transfer => TransferMissing(channel),
            ClosingWay.Merge => MergeMissing(channel, survivor),
            ClosingWay.Pause => channel is { Status: not ChannelStatus.Active } ? [new(nameof(Way), "Problem.OnlyActivePauses")] : [],
            ClosingWay.Delete or null => [],
        },
    ];

    internal Dictionary<string, string?> Facts() => new()
    {
        ["way"] = Way?.ToString(),
        ["closingReason"] = ClosingReason,
        ["toUnit"] = ToUnitId?.ToString(),
        ["intoChannel"] = IntoChannelId?.ToString(),
        ["farewell"] = Farewell,
        ["archivedOn"] = ArchivedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["archivePlace"] = ArchivePlace,
        ["links"] = Links,
        ["handleFate"] = Handle?.ToString(),
    };

    private IEnumerable<Problem> EndMissing()
    {
        foreach (var problem in new WrittenField[]
        {
            new(nameof(Farewell), Farewell), new(nameof(ArchivePlace), ArchivePlace), new(nameof(Links), Links),
        }.Missing())
        {
            yield return problem;
        }
        if (Handle is null)
        {
            yield return new(nameof(Handle), "Problem.ChooseOne");
        }
    }

    private IEnumerable<Problem> TransferMissing(NamedChannel? channel)
    {
        if (ToUnitId is null)
        {
            yield return new(nameof(ToUnitId), "Problem.ChooseOne");
        }
        else if (ToUnitId == channel?.UnitId)
        {
            yield return new(nameof(ToUnitId), "Problem.SameUnit");
        }
    }

    private IEnumerable<Problem> MergeMissing(NamedChannel? channel, NamedChannel? survivor)
    {
        if (IntoChannelId is null || survivor is null)
        {
            yield return new(nameof(IntoChannelId), "Problem.ChooseOne");
        }
        else if (channel is not null && (survivor.Id == channel.Id || survivor.PlatformId != channel.PlatformId || !survivor.IsInUse))
        {
            yield return new(nameof(IntoChannelId), "Problem.CannotMerge");
        }
    }
}

public enum ClosingWay
{
    /// <summary>The account is taken down.</summary>
    Delete,

    /// <summary>Another unit takes it over.</summary>
    Transfer,

    /// <summary>The account is taken down, and its followers are sent to another on the same platform.</summary>
    Merge,

    /// <summary>It rests and may wake.</summary>
    Pause,
}
