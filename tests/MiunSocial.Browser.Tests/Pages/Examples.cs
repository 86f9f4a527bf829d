using Microsoft.EntityFrameworkCore;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>Records to fill addresses with: the demonstration's, and for each state of a request one that no other test touches.</summary>
public sealed record Examples
{
    private static readonly SemaphoreSlim One = new(1, 1);

    private static Examples? _gathered;

    public required IReadOnlyDictionary<RequestState, string> References { get; init; }

    public required IReadOnlyDictionary<ChannelStatus, string> Channels { get; init; }

    /// <summary>The slug of the central channel.</summary>
    public required string Hub { get; init; }

    /// <summary>Drafts of each type in which nothing is missing.</summary>
    public required IReadOnlyDictionary<RequestType, Guid> DraftIds { get; init; }

    public required Guid EmptyDraftId { get; init; }

    /// <summary>By type.</summary>
    public required IReadOnlyDictionary<RequestType, string> InReview { get; init; }

    public required IReadOnlyDictionary<RequestType, string> Decided { get; init; }

    /// <summary>Somebody without a password.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Slugs of guidelines in each stage.</summary>
    public required IReadOnlyDictionary<GuidelineStage, string> Guidelines { get; init; }

    /// <summary>Words prepared for a decision.</summary>
    public required Guid ReasonId { get; init; }

    /// <summary>Loans of the student of the demonstration.</summary>
    public required IReadOnlyDictionary<LoanState, string> Loans { get; init; }

    /// <summary>Days that are not lent.</summary>
    public required Guid BlockId { get; init; }

    public static async Task<Examples> GatherAsync(LivePortal portal)
    {
        await One.WaitAsync();
        try
        {
            return _gathered ??= await portal.WithDatabaseAsync(GatherAsync);
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<Examples> GatherAsync(Data.PortalDbContext db)
    {
        var scene = await Scene.LoadAsync(db);
        var requests = new Dictionary<RequestState, Request>();
        foreach (var state in Enum.GetValues<RequestState>())
        {
            requests[state] = await scene.AddAsync(state);
        }
        var about = await db.Channels.Where(channel => channel.Status == ChannelStatus.Active).OrderBy(channel => channel.Name).Take(2).ToListAsync();
        var drafts = await OfEachTypeAsync(scene, about, RequestState.Draft);
        var empty = await scene.AddAsync(RequestState.Draft, one => one with { Proposal = new() });
        var guidelines = new Dictionary<GuidelineStage, string>();
        foreach (var stage in Enum.GetValues<GuidelineStage>())
        {
            guidelines[stage] = (await db.AddGuidelineAsync(scene.Officer, stage)).Slug;
        }
        var channels = await db.Channels.AsNoTracking().OrderBy(channel => channel.Name).ToListAsync();
        return new()
        {
            References = requests.Where(one => one.Value.Reference is not null).ToDictionary(one => one.Key, one => one.Value.Reference!),
            DraftIds = drafts.ToDictionary(one => one.Type, one => one.Id),
            EmptyDraftId = empty.Id,
            InReview = (await OfEachTypeAsync(scene, about, RequestState.Review)).ToDictionary(one => one.Type, one => one.Reference!),
            Decided = (await OfEachTypeAsync(scene, about, RequestState.Verification)).ToDictionary(one => one.Type, one => one.Reference!),
            Channels = channels.GroupBy(channel => channel.Status).ToDictionary(same => same.Key, same => same.First().Slug),
            Hub = channels.First(channel => scene.Kinds.Values.Single(kind => kind.Id == channel.KindId).IsHub).Slug,
            Guidelines = guidelines,
            Loans = await LoansAsync(db, scene.Now),
            BlockId = await db.BlockedDays.Select(blocked => blocked.Id).FirstAsync(),
            ReasonId = await db.PreparedReasons.OrderBy(reason => reason.CreatedAt).Select(reason => reason.Id).FirstAsync(),
            PersonId = await db.Users.Where(person => person.PasswordHash == null).Select(person => person.Id).FirstAsync(),
        };
    }

    /// <summary>Each of a channel that nobody else borrows: none stands in a journey's way, and more than one can be out.</summary>
    private static async Task<IReadOnlyDictionary<LoanState, string>> LoansAsync(Data.PortalDbContext db, DateTime now)
    {
        var loans = new Dictionary<LoanState, string>();
        var lent = await ALoan.LentAsync(db);
        var others = await db.Channels.Where(channel => channel.Status == ChannelStatus.Active && channel.Id != lent)
            .OrderBy(channel => channel.Id).Select(channel => channel.Id).ToListAsync();
        foreach (var (place, state) in Enum.GetValues<LoanState>().Index())
        {
            var built = await ALoan.OnAsync(db, DateOnly.FromDateTime(now).AddDays(400 + (place * 40)));
            var loan = (built with { ChannelId = others[place], Policy = built.Policy with { LoanEarliestNoticeDays = 730 } }).In(state, now);
            db.Loans.Add(loan);
            loans[state] = loan.Reference;
        }
        await db.SaveChangesAsync();
        return loans;
    }

    /// <summary>What is decided at once stands decided where others wait to be verified.</summary>
    private static async Task<List<Request>> OfEachTypeAsync(Scene scene, IReadOnlyList<Channel> about, RequestState state)
    {
        var requests = new List<Request>();
        foreach (var type in Enum.GetValues<RequestType>())
        {
            requests.Add(await scene.AddAsync(state, one => Wishes.Of(one, type, about)));
        }
        return requests;
    }
}
