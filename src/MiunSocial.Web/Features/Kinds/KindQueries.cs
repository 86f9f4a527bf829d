using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Kinds;

/// <summary>Reads kinds for the officers' forms.</summary>
public sealed class KindQueries(PortalDbContext db, RegistryChoices choices)
{
    public async Task<Edit> CompleteAsync(Edit form, CancellationToken cancellationToken) =>
        form with { Lists = await choices.GetAsync(cancellationToken) };

    /// <summary>An empty form, with the place after the last.</summary>
    public async Task<Edit> NewFormAsync(CancellationToken cancellationToken)
    {
        var last = await db.Kinds.MaxAsync(kind => (int?)kind.Position, cancellationToken) ?? 0;
        return await CompleteAsync(new() { Position = last + 1, IsOpenToRequests = true }, cancellationToken);
    }

    /// <returns>The form as the kind stands now; null if there is no such kind.</returns>
    public async Task<Edit?> FormAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.Kinds.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } kind)
        {
            return null;
        }
        var audiences = kind.Audiences.OrderBy(one => one.Position).Select(one => one.AudienceId).ToList();
        var form = new Edit
        {
            NameSv = kind.Name.Sv,
            NameEn = kind.Name.En,
            PlatformId = kind.PlatformId,
            PurposeSv = kind.Purpose.Sv,
            PurposeEn = kind.Purpose.En,
            StrategySv = kind.Strategy.Sv,
            StrategyEn = kind.Strategy.En,
            PrioritisedAudienceId = audiences.Count > 0 ? audiences[0] : null,
            OtherAudienceIds = [.. audiences.Skip(1)],
            HeldBy = kind.HeldBy,
            IsOpenToRequests = kind.IsOpenToRequests,
            IsLendable = kind.IsLendable,
            Position = kind.Position,
            Version = kind.Version,
            Facts = new(kind.Id, kind.Slug, kind.Name.In(TextsSetup.CurrentLanguage), kind.IsArchived),
        };
        return await CompleteAsync(form, cancellationToken);
    }

    public Task<LatestChange?> LatestAsync(Guid id, CancellationToken cancellationToken) => db.LatestChangeAsync(id, cancellationToken);
}
