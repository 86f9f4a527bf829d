using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Tests.Fuzz;

/// <summary>Names and ids of records that are there, whoever may see them.</summary>
internal sealed class FuzzPools
{
    private const int Most = 200;

    private static readonly string[] Words =
    [
        "new-account", "register-existing", "develop", "close", "change-responsible", "advice", "need", "goals", "account", "people", "plan", "routine", "check",
        "channel", "state", "closing", "farewell", "handover", "question", "existing", "pause", "resume", "begin-closing", "finish", "submit", "discard", "nothing",
    ];

    private readonly Dictionary<string, IReadOnlyList<string>> _pools = [];

    public static FuzzPools Empty { get; } = new();

    public IReadOnlyList<string> Ids { get; private init; } = [$"{Guid.Empty}"];

    public static async Task<FuzzPools> ReadAsync(PortalDbContext db)
    {
        var requests = await db.Requests.AsNoTracking().OrderByDescending(one => one.ChangedAt).Take(Most).Select(one => new { one.Id, one.Reference, one.State }).ToListAsync();
        var people = await db.Users.AsNoTracking().Select(one => one.Id).Take(Most).ToListAsync();
        var notices = await db.Outbox.AsNoTracking().OrderByDescending(one => one.Id).Select(one => one.Id).Take(Most).ToListAsync();
        var channels = await db.Channels.AsNoTracking().OrderByDescending(one => one.Id).Select(one => new { one.Id, one.Slug }).Take(Most).ToListAsync();
        var units = await db.Units.AsNoTracking().Select(one => new { one.Id, one.Slug }).ToListAsync();
        var kinds = await db.Kinds.AsNoTracking().Select(one => new { one.Id, one.Slug }).ToListAsync();
        var audiences = await db.Audiences.AsNoTracking().Select(one => new { one.Id, one.Slug }).ToListAsync();
        var platforms = await db.Platforms.AsNoTracking().Select(one => new { one.Id, one.Slug }).ToListAsync();
        var files = await db.RequestAttachments.AsNoTracking().Select(one => one.Id).Take(Most).ToListAsync();
        var pools = new FuzzPools
        {
            Ids = Texts([.. requests.Select(one => one.Id), .. people, .. notices, .. channels.Select(one => one.Id), .. units.Select(one => one.Id), .. kinds.Select(one => one.Id), .. audiences.Select(one => one.Id), .. platforms.Select(one => one.Id), .. files]),
        };
        pools._pools["reference"] = [.. requests.Select(one => one.Reference).OfType<string>()];
        pools._pools["loans reference"] = await db.Loans.AsNoTracking().Select(one => one.Reference).ToListAsync();
        pools._pools["loans id"] = Texts(await db.BlockedDays.AsNoTracking().Select(one => one.Id).ToListAsync());
        pools._pools["requests id"] = Texts([.. requests.Where(one => one.State == RequestState.Draft).Select(one => one.Id)]);
        pools._pools["people id"] = Texts(people);
        pools._pools["notices id"] = pools._pools["outbox id"] = Texts(notices);
        pools._pools["channels slug"] = [.. channels.Select(one => one.Slug)];
        pools._pools["organisation slug"] = [.. units.Select(one => one.Slug)];
        pools._pools["kinds slug"] = [.. kinds.Select(one => one.Slug)];
        pools._pools["audiences slug"] = [.. audiences.Select(one => one.Slug)];
        pools._pools["platforms slug"] = [.. platforms.Select(one => one.Slug)];
        pools._pools["name"] = ["outbox-delivery", "link-checks", "daily-digest", "request-expiry", "request-reminders", "draft-removal", "loan-reminders", "borrower-removal", "file-tidying", "nothing"];
        return pools;
    }

    /// <param name="area">The first word of the address.</param>
    /// <param name="parameter">What the endpoint calls it.</param>
    public string For(string area, string parameter, Random random)
    {
        var pool = random.Next(25) == 0 ? Ids
            : _pools.GetValueOrDefault($"{area} {parameter}") ?? _pools.GetValueOrDefault(parameter) ?? (parameter is "id" or "attachment" ? Ids : Words);
        return pool.Count > 0 ? pool[random.Next(pool.Count)] : $"{Guid.Empty}";
    }

    private static IReadOnlyList<string> Texts(IEnumerable<Guid> ids) => [.. ids.Select(id => id.ToString())];
}
