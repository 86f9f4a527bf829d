using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Web.Tests.Acknowledgements;

/// <summary>What officers do with guidelines while others read them.</summary>
internal static class Publishing
{
    public static Task<GuidelineVersion> PublishAsync(this PortalFactory portal, string slug, GuidelineChange change, Func<GuidelineText, GuidelineText>? write = null) =>
        portal.WithDatabaseAsync(async db =>
        {
            var scene = await Scene.LoadAsync(db);
            var guideline = await db.Guidelines.Include(one => one.Versions).SingleAsync(one => one.Slug == slug);
            guideline.Begin(guideline.InForce, scene.Officer, DateTime.UtcNow);
            var text = guideline.Open!.Text with { ChangeNote = new("Förtydligad.", "Made clearer.") };
            guideline.Write(write?.Invoke(text) ?? text, scene.Officer, DateTime.UtcNow);
            await db.SaveChangesAsync();
            guideline.Publish(change, scene.Officer, DateTime.UtcNow);
            await db.SaveChangesAsync();
            return guideline.InForce!;
        });

    public static Task ArchiveAsync(this PortalFactory portal, string slug) => portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var guideline = await db.Guidelines.Include(one => one.Versions).SingleAsync(one => one.Slug == slug);
        guideline.Archive("Ersatt av universitetets nya regler.", scene.Officer, DateTime.UtcNow);
        await db.SaveChangesAsync();
    });
}
