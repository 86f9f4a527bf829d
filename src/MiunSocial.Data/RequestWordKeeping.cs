using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Data;

/// <summary>Keeps the words that submitted requests are found by, in the save that changes what they say. A draft is found by nobody.</summary>
public sealed class RequestWordKeeping : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        foreach (var entry in Changed(eventData.Context!))
        {
            Keep(eventData.Context!, entry, WasSubmitted(entry) ? [.. KeptBy(eventData.Context!, entry)] : []);
        }
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in Changed(eventData.Context!))
        {
            Keep(eventData.Context!, entry, WasSubmitted(entry) ? await KeptBy(eventData.Context!, entry).ToListAsync(cancellationToken) : []);
        }
        return result;
    }

    private static List<EntityEntry<Request>> Changed(DbContext context) =>
    [
        .. context.ChangeTracker.Entries<Request>().Where(entry => entry.Entity.State != RequestState.Draft
            && (entry.State == EntityState.Added || (entry.State == EntityState.Modified && (!WasSubmitted(entry) || IsReworded(entry))))),
    ];

    private static bool WasSubmitted(EntityEntry<Request> entry) =>
        entry.State != EntityState.Added && entry.Property(request => request.State).OriginalValue != RequestState.Draft;

    private static bool IsReworded(EntityEntry<Request> entry) => entry.Property(request => request.SearchText).IsModified;

    /// <summary>Those already there: a request that another version of the portal wrote has none.</summary>
    private static IQueryable<RequestWord> KeptBy(DbContext context, EntityEntry<Request> entry) =>
        context.Set<RequestWord>().Where(word => word.RequestId == entry.Entity.Id);

    private static void Keep(DbContext context, EntityEntry<Request> entry, List<RequestWord> kept)
    {
        var words = RequestWord.In(entry.Entity.SearchText);
        context.RemoveRange(kept.Where(word => !words.Contains(word.Word)));
        context.AddRange(words.Except(kept.Select(word => word.Word)).Select(word => new RequestWord { RequestId = entry.Entity.Id, Word = word }));
    }
}
