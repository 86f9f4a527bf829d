using System.Linq.Expressions;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Where a request is written: as a draft, or when it has been returned with a question.</summary>
public sealed record WritingPlace
{
    private WritingPlace()
    {
    }

    /// <summary>What the addresses of its steps begin with.</summary>
    public required string Address { get; init; }

    public required Expression<Func<Request, bool>> Which { get; init; }

    /// <summary>The state in which the requester may write.</summary>
    public required RequestState State { get; init; }

    /// <summary>Null for a draft, which has none yet.</summary>
    public string? Reference { get; private init; }

    public string AddressOf(string step) => $"{Address}/{step}";

    public static WritingPlace Draft(Guid id) =>
        new() { Address = $"/requests/drafts/{id}", Which = request => request.Id == id, State = RequestState.Draft };

    public static WritingPlace Returned(string reference) => new()
    {
        Address = $"/requests/{reference}/edit",
        Which = request => request.Reference == reference,
        State = RequestState.Completion,
        Reference = reference,
    };

    public static WritingPlace Of(Request request) => request.Reference is { } reference ? Returned(reference) : Draft(request.Id);
}
