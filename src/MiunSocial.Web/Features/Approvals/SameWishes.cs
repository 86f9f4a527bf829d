using MiunSocial.Data;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Approvals;

internal static class SameWishes
{
    /// <summary>Undecided requests that could wish for the same handle, of which only one can get it: found by its words, as a search finds them.</summary>
    /// <param name="kinds">Those on the same platform.</param>
    public static IQueryable<Request> WishingFor(this PortalDbContext db, string handle, Guid[] kinds)
    {
        var undecided = db.Requests.Where(request => request.Type == RequestType.NewAccount
            && (request.State == RequestState.Endorsement || request.State == RequestState.Review || request.State == RequestState.Completion)
            && request.Proposal.KindId != null && kinds.Contains(request.Proposal.KindId.Value));
        var words = RequestWord.In(handle).OrderByDescending(word => word.Length).ToList();
        if (words.Count == 0)
        {
            return undecided.Where(request => false);
        }
        // The longest word is the rarest as a rule; the others are looked for among those that have it.
        var longest = words[0];
        var withLongest = from word in db.RequestWords
                          where word.Word == longest
                          join request in undecided on word.RequestId equals request.Id
                          select request;
        return words.Skip(1).Aggregate(withLongest, (some, word) => some.Where(request => db.RequestWords.Any(one => one.RequestId == request.Id && one.Word == word)));
    }
}
