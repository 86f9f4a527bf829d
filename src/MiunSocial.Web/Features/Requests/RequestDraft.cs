using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Requests;

/// <summary>A request as the requester has written it so far.</summary>
public sealed record RequestDraft
{
    /// <summary>Made with the form; see <see cref="Request.Start"/>.</summary>
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required Guid? UnitId { get; init; }

    public required AccountProposal Proposal { get; init; }
}
