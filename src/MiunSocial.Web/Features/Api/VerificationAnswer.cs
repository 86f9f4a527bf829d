using MiunSocial.Data.Verification;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Api;

public sealed record VerificationAnswer
{
    public required VerificationResult Result { get; init; }

    /// <summary>The platform's slug; null on a host that no platform has.</summary>
    public required string? Platform { get; init; }

    public required string? Handle { get; init; }

    public required string? CanonicalUrl { get; init; }

    public required VerificationReason Reason { get; init; }

    public required VerifiedChannelAnswer? Channel { get; init; }

    public static VerificationAnswer Of(Verification verification, Func<string, string> pageOf) => new()
    {
        Result = verification.Result,
        Platform = verification.Platform?.Slug,
        Handle = verification.Handle,
        CanonicalUrl = verification.CanonicalUrl,
        Reason = verification.Reason,
        Channel = verification.Channel is { } channel ? VerifiedChannelAnswer.Of(channel, pageOf) : null,
    };
}

/// <summary>The channel that the account is or was.</summary>
public sealed record VerifiedChannelAnswer
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required LocalizedText Purpose { get; init; }

    public required LocalizedText Unit { get; init; }

    public required ChannelStatus Status { get; init; }

    public required DateOnly? LastReviewedOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    /// <summary>When the channel left the address that was asked about; null where it has not.</summary>
    public required DateOnly? LeftOn { get; init; }

    /// <summary>Another account, in use, that followers are sent to as the channel closes.</summary>
    public required SuccessorAnswer? Successor { get; init; }

    /// <summary>The channel's page in the portal.</summary>
    public required string Page { get; init; }

    public static VerifiedChannelAnswer Of(VerifiedChannel channel, Func<string, string> pageOf) => new()
    {
        Id = channel.Id,
        Slug = channel.Slug,
        Name = channel.Name,
        Purpose = channel.Purpose,
        Unit = channel.Unit,
        Status = channel.Status,
        LastReviewedOn = channel.LastReviewedOn,
        ClosedOn = channel.ClosedOn,
        LeftOn = channel.LeftOn,
        Successor = channel.Successor is { } successor ? SuccessorAnswer.Of(successor, pageOf(successor.Slug)) : null,
        Page = pageOf(channel.Slug),
    };
}

public sealed record SuccessorAnswer
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The account's canonical address; null where none is known.</summary>
    public required string? Url { get; init; }

    /// <summary>The channel's page in the portal.</summary>
    public required string Page { get; init; }

    public static SuccessorAnswer Of(VerifiedSuccessor successor, string page) => new()
    {
        Id = successor.Id,
        Slug = successor.Slug,
        Name = successor.Name,
        Url = successor.Address,
        Page = page,
    };
}
