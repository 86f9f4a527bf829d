using System.Globalization;

namespace MiunSocial.Domain.Requests;

/// <summary>All that the requester writes. Which parts count is settled by the type; the others stay empty.</summary>
public sealed record RequestContent
{
    public required RequestType Type { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>The channel the request is about, where there is one already.</summary>
    public Guid? ChannelId { get; init; }

    /// <summary>What the channel was called when it was chosen.</summary>
    public string ChannelName { get; init; } = "";

    /// <summary>A new account, or one that exists and is to be registered.</summary>
    public AccountProposal Proposal { get; init; } = new();

    public DevelopmentWish? Development { get; init; }

    public ClosingWish? Closing { get; init; }

    public HandoverWish? Handover { get; init; }

    public AdviceWish? Advice { get; init; }

    /// <summary>The guidelines that the requester says to have read, in the versions that were shown.</summary>
    public IReadOnlyList<AcceptedGuideline> Guidelines { get; init; } = [];

    /// <summary>What lists call it: the wished name, the channel, or the question's heading.</summary>
    public string Title => Type switch
    {
        RequestType.NewAccount or RequestType.RegisterExisting => Proposal.WishedName,
        RequestType.Advice => Advice?.Subject ?? "",
        RequestType.Develop or RequestType.Close or RequestType.ChangeResponsible => ChannelName,
    };

    /// <summary>A form of the type with nothing written yet.</summary>
    public static RequestContent Empty(RequestType type, Guid unitId) => new()
    {
        Type = type,
        UnitId = unitId,
        Development = type == RequestType.Develop ? new() : null,
        Closing = type == RequestType.Close ? new() : null,
        Handover = type == RequestType.ChangeResponsible ? new() : null,
        Advice = type == RequestType.Advice ? new() : null,
    };
}

/// <summary>A guideline in the version that somebody has read; written as <c>id:version</c>.</summary>
public sealed record AcceptedGuideline(Guid GuidelineId, int Version)
{
    /// <exception cref="FormatException">The text is no such pair.</exception>
    public static AcceptedGuideline Parse(string text) => Read(text) ?? throw new FormatException();

    /// <returns>Null for a text that is no such pair.</returns>
    public static AcceptedGuideline? Read(string? text) =>
        text?.Split(':') is [var first, var second]
        && Guid.TryParse(first, out var id)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(id, version)
            : null;

    public override string ToString() => FormattableString.Invariant($"{GuidelineId}:{Version}");
}
