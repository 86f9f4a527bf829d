using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Reads a guideline with what its verbs look at, and saves what was done to it. Whoever lost a race starts over from what is there now.</summary>
public sealed class GuidelineSaves(PortalDbContext db, RetriedSaves saves)
{
    public async Task<Guideline?> FindAsync(string slug, CancellationToken cancellationToken) =>
        await WithBaseAsync(await Guidelines().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken), cancellationToken);

    public async Task<Guideline?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await WithBaseAsync(await Guidelines().SingleOrDefaultAsync(one => one.Id == id, cancellationToken), cancellationToken);

    /// <summary>A published version by what people call it, read into the guideline.</summary>
    public async Task<GuidelineVersion?> PublishedAsync(Guideline guideline, string label, CancellationToken cancellationToken)
    {
        if (VersionLabel.Read(label) is not var (major, minor))
        {
            return null;
        }
        return await VersionsOf(guideline).SingleOrDefaultAsync(
            one => one.Major == major && one.Minor == minor && one.PublishedAt != null, cancellationToken);
    }

    public Task<GuidelineResult> SaveAsync(Func<Task<GuidelineResult>> act, CancellationToken cancellationToken) =>
        saves.SaveAsync(act, result => result is GuidelineResult.Done, cancellationToken);

    private IQueryable<Guideline> Guidelines() => db.Guidelines.Include(one => one.Versions.Where(version =>
        version.OpenOf != null || version.State == GuidelineVersionState.InForce || version.State == GuidelineVersionState.Retired));

    private IQueryable<GuidelineVersion> VersionsOf(Guideline guideline) => db.Entry(guideline).Collection(one => one.Versions).Query();

    private async Task<Guideline?> WithBaseAsync(Guideline? guideline, CancellationToken cancellationToken)
    {
        if (guideline?.Open?.BasedOn is { } number && guideline.Versions.All(version => version.Number != number))
        {
            await VersionsOf(guideline).Where(version => version.Number == number).LoadAsync(cancellationToken);
        }
        return guideline;
    }
}
