using System.Globalization;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Endurance.Growth;

/// <summary>As many requests as wanted, most of them ended as in a portal that has been used for long. Some are led there by their verbs; the rest are copies of these.</summary>
internal static class ManyRequests
{
    /// <summary>One that there is however many there are.</summary>
    public const string Known = "KOM-2001-A00007";

    private const int Originals = 1000;

    private static readonly string[] Words =
    [
        "forskning", "utbildning", "program", "centrum", "skog", "fjäll", "vård", "teknik", "konst", "musik", "idrott", "ekonomi", "juridik", "språk",
        "historia", "miljö", "energi", "data", "media", "design", "lärande", "hälsa", "samhälle", "turism", "arbetsliv", "matematik", "fysik", "kemi",
    ];

    /// <summary>Of a hundred, so many are in each state.</summary>
    private static readonly IReadOnlyList<RequestState> States =
    [
        .. Enumerable.Repeat(RequestState.Review, 8), .. Enumerable.Repeat(RequestState.Verification, 4), .. Enumerable.Repeat(RequestState.Endorsement, 4),
        .. Enumerable.Repeat(RequestState.Completion, 3), .. Enumerable.Repeat(RequestState.Setup, 3), .. Enumerable.Repeat(RequestState.Completed, 48),
        .. Enumerable.Repeat(RequestState.Rejected, 12), .. Enumerable.Repeat(RequestState.Declined, 8), .. Enumerable.Repeat(RequestState.Withdrawn, 6),
        .. Enumerable.Repeat(RequestState.Expired, 4),
    ];

    public static async Task AddAsync(Func<PortalDbContext> open, int count, CancellationToken cancellationToken)
    {
        await using (var db = open())
        {
            var scene = await Scene.LoadAsync(db);
            var units = scene.Units.Values.ToList();
            // The same each time; were the words taken in turns, many would never meet.
            var chance = new Random(1);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.Requests.AddRange(Enumerable.Range(1, Math.Min(count, Originals)).Select(number => One(scene, units[number % units.Count].Id, number, chance)));
            await db.SaveChangesAsync(cancellationToken);
        }
        await using var copying = open();
        await RequestCopies.AddAsync(copying, (count / Originals) - 1, cancellationToken);
    }

    private static Request One(Scene scene, Guid unitId, int number, Random chance)
    {
        var then = scene.Now.AddDays(-(number % 400)).AddMilliseconds(number);
        var builder = scene.Request with
        {
            UnitId = unitId,
            Head = scene.Head with { EndorsesFor = new HashSet<Guid> { unitId } },
            Reference = string.Create(CultureInfo.InvariantCulture, $"KOM-2001-A{number:00000}"),
            Proposal = scene.Request.Proposal with
            {
                WishedName = string.Join(' ', chance.GetItems(Words, 2)),
                WishedHandle = string.Create(CultureInfo.InvariantCulture, $"exempel.mangd{number}"),
            },
        };
        var request = builder.In(States[number % States.Count], then);
        if (!RequestTransitions.HasEnded(request.State) && number % 3 > 0)
        {
            var officer = number % 3 == 1 ? scene.Officer : scene.OtherOfficer;
            request.Assign(new(officer.PersonId!.Value, officer.Name), scene.Officer, then);
        }
        // A history of each would be ten times as many rows that no queue reads.
        request.ClearEvents();
        return request;
    }
}
