using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.ReplyTimes;

/// <summary>A request that officers have decided, and how long it took them.</summary>
public sealed record DecidedRequest
{
    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required RequestType Type { get; init; }

    public required ReplyTime Reply { get; init; }
}
