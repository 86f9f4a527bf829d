using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A portal in which people work on requests by the pages' own forms, and what each step leaves behind.</summary>
public sealed class Office : IDisposable
{
    public const string RequesterEmail = "requester@demo.test";

    private readonly ConcurrentDictionary<string, Lazy<Task<PortalClient>>> _people = new();
    private readonly Lazy<Task<Scene>> _scene;

    static Office() =>
        // Posts that a test sends at the same moment must run at the same moment, however few processors there are.
        ThreadPool.SetMinThreads(64, 64);

    public Office() => _scene = new(() => Portal.WithDatabaseAsync(Testing.Builders.Scene.LoadAsync));

    public PortalFactory Portal { get; init; } = new();

    public Task<PortalClient> Requester => As(RequesterEmail);

    public Task<PortalClient> Head => As("head@demo.test");

    public Task<PortalClient> Officer => As("officer@demo.test");

    public Task<PortalClient> OtherOfficer => As("officer2@demo.test");

    public Task<PortalClient> Staff => As("staff@demo.test");

    public Task<PortalClient> Student => As("student@demo.test");

    public Task<PortalClient> Administrator => As("admin@demo.test");

    /// <summary>The names and ids of the demonstration; for adding records use <see cref="AddAsync"/>.</summary>
    public Task<Scene> Scene => _scene.Value;

    public Task<PortalClient> As(string email) => _people.GetOrAdd(email, _ => new(() => Portal.SignedInAsAsync(email))).Value;

    public Task<Request> AddAsync(RequestState state, Func<ARequest, ARequest>? change = null) =>
        Portal.WithDatabaseAsync(async db => await (await Testing.Builders.Scene.LoadAsync(db)).AddAsync(state, change));

    /// <summary>Opens the request and sends the form of one verb, filled with the given fields.</summary>
    public static async Task<PortalPage> MoveAsync(
        PortalClient person, string reference, RequestVerb verb, params (string Field, string Value)[] fields) =>
        await Filled(await person.OpenAsync($"/requests/{reference}"), verb, fields).SubmitAsync();

    /// <summary>The form of one verb as a request's page has it, filled.</summary>
    public static PageForm Filled(PortalPage page, RequestVerb verb, params (string Field, string Value)[] fields) =>
        page.MoveForm(verb, fields);

    public Task<Kept> KeptAsync(string reference) => Portal.WithDatabaseAsync(async db =>
        await KeptAsync(db, await db.Requests.AsNoTracking().SingleAsync(one => one.Reference == reference)));

    public Task<Kept> KeptAsync(Guid id) => Portal.WithDatabaseAsync(async db =>
        await KeptAsync(db, await db.Requests.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id), id));

    public Task<DatabaseContents> ContentsAsync() => Portal.WithDatabaseAsync(DatabaseContents.ReadAsync);

    public void Dispose()
    {
        foreach (var person in _people.Values.Where(one => one.IsValueCreated && one.Value.IsCompletedSuccessfully))
        {
            person.Value.Result.Dispose();
        }
        Portal.Dispose();
    }

    private static Task<Kept> KeptAsync(PortalDbContext db, Request request) => KeptAsync(db, request, request.Id);

    private static async Task<Kept> KeptAsync(PortalDbContext db, Request? request, Guid id)
    {
        var channels = await db.Channels.AsNoTracking().Where(one => one.RequestId == id).ToListAsync();
        Guid[] subjects = [id, .. channels.Select(channel => channel.Id)];
        var notices = await (
            from notice in db.Outbox
            join person in db.Users on notice.RecipientId equals person.Id
            where notice.SubjectId == id
            orderby notice.CreatedAt, person.Email
            select new { person.Email, notice.Kind, notice.CreatedAt }).ToListAsync();
        return new()
        {
            Row = request,
            Channels = channels,
            History = await db.AuditEntries.Where(entry => subjects.Contains(entry.SubjectId)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(),
            Notices = [.. notices.Select(notice => new Notice($"{notice.Email!.Split('@')[0]}:{notice.Kind}", notice.CreatedAt))],
        };
    }
}

/// <param name="What">As <c>person:kind</c>.</param>
public sealed record Notice(string What, DateTime At);

/// <summary>All that is kept of one request: the row, the channel grown from it, history and notices.</summary>
public sealed record Kept
{
    /// <summary>Null when the request has been deleted.</summary>
    public required Request? Row { get; init; }

    public required IReadOnlyList<Channel> Channels { get; init; }

    public required IReadOnlyList<AuditEntry> History { get; init; }

    public required IReadOnlyList<Notice> Notices { get; init; }

    public Request Request => Row ?? throw new InvalidOperationException("The request is gone.");

    public RequestStep Step => Request.Steps.MaxBy(step => step.Number)!;

    public Channel Channel => Channels.Single();

    public IEnumerable<HistoryKind> Happened => History.Select(entry => entry.Kind);

    public IEnumerable<string> Told => Notices.Select(notice => notice.What);

    /// <summary>History of the latest step, as kinds and who acted.</summary>
    public IEnumerable<(HistoryKind Kind, string Who)> LatestHistory =>
        History.Where(entry => entry.At == Step.At).Select(entry => (entry.Kind, entry.ActorName));

    /// <summary>Notices of the latest step.</summary>
    public IEnumerable<string> LatestTold => Notices.Where(notice => notice.At == Step.At).Select(notice => notice.What);

    /// <summary>Counts of all that a step adds, to see that nothing was added.</summary>
    public (RequestState? State, int? Version, int Steps, int History, int Notices, int Channels) Size =>
        (Row?.State, Row?.Version, Row?.Steps.Count ?? 0, History.Count, Notices.Count, Channels.Count);
}
