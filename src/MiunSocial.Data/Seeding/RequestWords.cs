using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Data.Seeding;

/// <summary>Gives the requests of an older version the words that they are found by.</summary>
internal static class RequestWords
{
    private const int AtOnce = 500;

    public static async Task AddMissingAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        for (var after = Guid.Empty; ;)
        {
            var last = after;
            var batch = await db.Requests.AsNoTracking()
                .Where(request => request.Id.CompareTo(last) > 0 && request.State != RequestState.Draft
                    && !db.RequestWords.Any(word => word.RequestId == request.Id))
                .OrderBy(request => request.Id)
                .Select(request => new { request.Id, request.SearchText })
                .Take(AtOnce)
                .ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return;
            }
            db.RequestWords.AddRange(batch.SelectMany(request => RequestWord.In(request.SearchText), (request, word) => new RequestWord { RequestId = request.Id, Word = word }));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            after = batch[^1].Id;
        }
    }
}
