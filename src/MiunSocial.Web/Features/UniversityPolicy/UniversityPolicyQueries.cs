using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Organisation;

namespace MiunSocial.Web.Features.UniversityPolicy;

public sealed class UniversityPolicyQueries(PortalDbContext db)
{
    private const int ChangesShown = 50;

    public async Task<Index> PageAsync(CancellationToken cancellationToken)
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectId == Policy.SubjectId)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(ChangesShown)
            .ToListAsync(cancellationToken);
        return Index.Of(policy) with { Changes = [.. entries.Select(ChangeOf)] };
    }

    private static PolicyChange ChangeOf(AuditEntry entry)
    {
        var (before, after) = (Facts(entry.Before), Facts(entry.After));
        return new()
        {
            Who = entry.ActorName,
            At = entry.At,
            Why = entry.Reason,
            Terms = [.. after.Select(fact => new TermChange(fact.Key, before.GetValueOrDefault(fact.Key), fact.Value))],
        };
    }

    private static Dictionary<string, string?> Facts(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? [];
}
