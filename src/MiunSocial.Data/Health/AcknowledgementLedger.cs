using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Guidelines;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Data.Health;

/// <summary>
/// Acknowledgements of guidelines in force, for judging many channels. What a channel wants depends on its sort alone, and what somebody
/// has given is the same for all their channels: each is gathered once. One thread may use it.
/// </summary>
internal sealed class AcknowledgementLedger
{
    private readonly IReadOnlyList<GuidelineTerms> _inForce;
    private readonly Dictionary<ChannelSort, HashSet<Guid>> _wanted = [];
    private readonly Dictionary<string, HashSet<Guid>> _givenBy;

    private AcknowledgementLedger(IReadOnlyList<GuidelineTerms> inForce, Dictionary<string, HashSet<Guid>> givenBy) => (_inForce, _givenBy) = (inForce, givenBy);

    /// <param name="people">The keys of the addresses whose acknowledgements are wanted; null for all.</param>
    public static async Task<AcknowledgementLedger> ReadAsync(PortalDbContext db, IReadOnlyCollection<string>? people, CancellationToken cancellationToken)
    {
        var given = db.GuidelineAcknowledgements.AsNoTracking();
        if (people is not null)
        {
            given = given.Where(one => people.Contains(one.EmailKey));
        }
        // A guideline that nobody has acknowledged has one row, without a name.
        var rows = await (
            from inForce in db.Guidelines.InForce()
            from one in given.Where(one => one.GuidelineId == inForce.Guideline.Id && one.Major == inForce.Version.Major).DefaultIfEmpty()
            select new
            {
                Terms = new GuidelineTerms(inForce.Guideline.Id, inForce.Version.Major, inForce.Guideline.Scope, inForce.Guideline.ScopeKey),
                Who = one == null ? null : one.EmailKey,
            }).ToListAsync(cancellationToken);
        return new(
            [.. rows.Select(row => row.Terms).Distinct()],
            rows.Where(row => row.Who is not null)
                .GroupBy(row => row.Who!, row => row.Terms.Id, StringComparer.Ordinal)
                .ToDictionary(one => one.Key, one => one.ToHashSet(), StringComparer.Ordinal));
    }

    /// <param name="responsibles">The keys of their addresses.</param>
    public AcknowledgementCount Of(ChannelSort sort, IReadOnlyList<string> responsibles)
    {
        if (!_wanted.TryGetValue(sort, out var wanted))
        {
            _wanted.Add(sort, wanted = [.. _inForce.Where(one => GuidelineReach.Covers(one.Scope, one.ScopeKey, sort)).Select(one => one.Id)]);
        }
        return new(
            responsibles.Count,
            responsibles.Count * wanted.Count,
            responsibles.Sum(one => _givenBy.TryGetValue(one, out var given) ? wanted.Count(given.Contains) : 0));
    }
}
