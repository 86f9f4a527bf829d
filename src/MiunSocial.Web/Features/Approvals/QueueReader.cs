using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>
/// Finds a page of a queue in a time that hardly grows with the queue: counts stop at <see cref="Capped.Most"/>, rows come in the order of an
/// index, and words are looked up in a table of words.
/// </summary>
public sealed class QueueReader(PortalDbContext db, SignedIn signedIn, RegistryChoices registry)
{
    private const int FirstWord = 1000;

    /// <param name="skip">How many requests to pass over.</param>
    internal async Task<QueueFound> FindAsync(QueueQuery query, int skip, int take, CancellationToken cancellationToken)
    {
        var reader = (await signedIn.GetAsync(cancellationToken)).Actor;
        var queues = DeskQueue.Of(reader, signedIn.Today);
        var search = new QueueSearch(db, query.Words);
        var counts = await CountsAsync(queues, search, reader.PersonId, cancellationToken);
        var views = queues.Select((queue, place) => new QueueView(queue.Key, Math.Min(counts.GetValueOrDefault(place), Capped.Most))).ToList();
        var current = views.FirstOrDefault(view => view.Key == query.View) ?? views.FirstOrDefault(view => view.Count > 0) ?? views[0];
        var page = new Page(queues.Single(queue => queue.Key == current.Key), query, await registry.GetAsync(cancellationToken), reader.PersonId, skip, take + 1);
        var rarest = search.Words.Select((word, place) => (Word: word, Count: counts.GetValueOrDefault(FirstWord + place))).OrderBy(one => one.Count).FirstOrDefault();
        var isBroad = search.Words.Count > 0 && rarest.Count > QueueSearch.Few && current.Count >= Capped.Most;
        var ids = search.FindsNothing ? Array.Empty<Guid>()
            : isBroad ? await NewestAsync(page, search, rarest.Word, cancellationToken)
            : search.Words.Count > 0 && rarest.Count <= QueueSearch.Few ? await FewAsync(page, search, rarest.Word, cancellationToken)
            : await InOrderAsync(page, search, cancellationToken);
        return new(views, current, [.. ids.Take(take)], HasMore: ids.Count > take, IsNewestFirst: isBroad);
    }

    /// <summary>Of the queues by their places, and of the words from <see cref="FirstWord"/> on.</summary>
    private Task<Dictionary<int, int>> CountsAsync(IReadOnlyList<DeskQueue> queues, QueueSearch search, Guid? reader, CancellationToken cancellationToken)
    {
        var records = QueueRecord.Of(db.Requests.AsNoTracking(), reader);
        var samples = queues
            .SelectMany((queue, place) => queue.Parts, (queue, part) => records.Where(part).OrderedPart(queue.Key, order: null))
            .Zip(queues.SelectMany((queue, place) => queue.Parts.Select(_ => place)), (sample, place) => sample.Take(Capped.Most).Select(_ => place))
            .Concat(search.Words.Select((word, place) => search.SampleOf(word, FirstWord + place)))
            .ToList();
        return samples.Skip(1).Aggregate(samples[0], (all, one) => all.Concat(one))
            .GroupBy(place => place)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
    }

    /// <summary>Parts are each read as far as the page reaches, then put together.</summary>
    private async Task<IReadOnlyList<Guid>> InOrderAsync(Page page, QueueSearch search, CancellationToken cancellationToken)
    {
        var (key, order) = (page.Queue.Key, page.Query.Order);
        var parts = page.Queue.Parts.Select(part => search.Among(Records(page).Where(part).Matching(page.Query, page.Choices))).ToList();
        var whole = parts.Count == 1
            ? parts[0]
            : parts.Select(part => part.OrderedPart(key, order).Take(page.Skip + page.Take)).Aggregate((all, one) => all.Concat(one));
        return await whole.OrderedWhole(key, order).Skip(page.Skip).Take(page.Take).Select(one => one.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The few that have a rare word are measured here: the database would have to guess whether to begin with the word or the queue.</summary>
    private async Task<IReadOnlyList<Guid>> FewAsync(Page page, QueueSearch search, string word, CancellationToken cancellationToken)
    {
        var ids = search.AllWith(word);
        var found = await Records(page).Where(one => ids.Contains(one.Id)).ToListAsync(cancellationToken);
        return
        [
            .. found.AsQueryable().Where(page.Queue.Parts.Either()).Matching(page.Query, page.Choices)
                .OrderedWhole(page.Queue.Key, page.Query.Order).Skip(page.Skip).Take(page.Take).Select(one => one.Id),
        ];
    }

    /// <summary>Where many requests have every word, in a long queue: the newest first, since no index has both the word and the queue's order.</summary>
    private async Task<IReadOnlyList<Guid>> NewestAsync(Page page, QueueSearch search, string word, CancellationToken cancellationToken)
    {
        var within = QueueRecord.Of(db.Requests.AsNoTracking(), page.Reader).Where(page.Queue.Parts.Either()).Matching(page.Query, page.Choices);
        return await search.NewestWith(word, within).Skip(page.Skip).Take(page.Take).ToListAsync(cancellationToken);
    }

    private IQueryable<QueueRecord> Records(Page page) => page.Query.Order == QueueOrder.Unit
        ? QueueRecord.WithUnits(db.Requests.AsNoTracking(), db, page.Reader)
        : QueueRecord.Of(db.Requests.AsNoTracking(), page.Reader);

    private sealed record Page(DeskQueue Queue, QueueQuery Query, RegistryChoices.Lists Choices, Guid? Reader, int Skip, int Take);
}

/// <param name="Ids">In their order.</param>
/// <param name="IsNewestFirst">Whether the search was so broad that its hits are in the order they were made.</param>
internal sealed record QueueFound(IReadOnlyList<QueueView> Views, QueueView Current, IReadOnlyList<Guid> Ids, bool HasMore, bool IsNewestFirst);
