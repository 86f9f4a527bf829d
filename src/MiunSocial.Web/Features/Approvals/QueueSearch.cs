using MiunSocial.Data;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>Beginnings of words that a request must all have.</summary>
internal sealed class QueueSearch
{
    private const int MostWords = 6;

    /// <summary>So many requests at most are read one by one; a word that more have is looked for in another way.</summary>
    public const int Few = 200;

    private readonly PortalDbContext _db;

    public QueueSearch(PortalDbContext db, string text)
    {
        _db = db;
        IsAsked = text.Length > 0;
        Words = [.. RequestWord.In(text).Take(MostWords)];
    }

    public bool IsAsked { get; }

    /// <summary>Signs alone are no words, and find nothing.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool FindsNothing => IsAsked && Words.Count == 0;

    /// <summary>The rows of a word, as far as it matters whether they are few.</summary>
    public IQueryable<int> SampleOf(string word, int key) => Having(word)
        .OrderBy(one => one.Word).ThenBy(one => one.RequestId).Take(Few + 1).Select(_ => key);

    public IQueryable<QueueRecord> Among(IQueryable<QueueRecord> records) => Words.Aggregate(records, (found, word) =>
    {
        var after = RequestWord.After(word);
        return found.Where(record => _db.RequestWords.Any(one => one.RequestId == record.Id && one.Word.CompareTo(word) >= 0 && one.Word.CompareTo(after) < 0));
    });

    /// <summary>The ids of requests that have the word and all others, the newest of each word first; each once. What is asked comes in the order of its cost.</summary>
    public IQueryable<Guid> NewestWith(string word, IQueryable<QueueRecord> within)
    {
        var after = RequestWord.After(word);
        var newest = Others(Having(word), word)
            .Where(one => !_db.RequestWords.Any(other => other.RequestId == one.RequestId && other.Word.CompareTo(one.Word) > 0 && other.Word.CompareTo(after) < 0))
            .Where(one => within.Any(record => record.Id == one.RequestId));
        return newest.OrderByDescending(one => one.Word).ThenByDescending(one => one.RequestId).Select(one => one.RequestId);
    }

    /// <summary>The requests that have a word few have, and all others.</summary>
    public IQueryable<Guid> AllWith(string word) => Others(Having(word), word).Select(one => one.RequestId);

    private IQueryable<RequestWord> Having(string word)
    {
        var after = RequestWord.After(word);
        return _db.RequestWords.Where(one => one.Word.CompareTo(word) >= 0 && one.Word.CompareTo(after) < 0);
    }

    /// <summary>A value is looked up for each row; whether there is one, a server may find out by joining all the rows of two common words.</summary>
    private IQueryable<RequestWord> Others(IQueryable<RequestWord> found, string word) => Words.Where(one => one != word).Aggregate(found, (rows, other) =>
    {
        var after = RequestWord.After(other);
        return rows.Where(row => _db.RequestWords
            .Where(one => one.RequestId == row.RequestId && one.Word.CompareTo(other) >= 0 && one.Word.CompareTo(after) < 0)
            .Min(one => one.Word) != null);
    });
}
