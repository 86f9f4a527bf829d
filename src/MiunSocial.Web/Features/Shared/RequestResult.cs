using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>What became of something that somebody tried to do with a request.</summary>
public abstract record RequestResult
{
    public sealed record Done(Request Request) : RequestResult;

    /// <summary>It is not there, or not for this person.</summary>
    public sealed record NotFound : RequestResult;

    /// <summary>Somebody was quicker, or the move is not open to this person. Nothing changed.</summary>
    public sealed record Conflict(Request Request) : RequestResult;

    /// <summary>Something must be corrected first. Nothing changed.</summary>
    public sealed record Invalid(IReadOnlyList<Problem> Problems) : RequestResult;
}
