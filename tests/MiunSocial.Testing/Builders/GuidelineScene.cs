using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Builders;

/// <summary>Guidelines in each stage, made as officers and the clock make them. They are for a platform that nobody asks for, so that no request is measured against them.</summary>
public static class GuidelineScene
{
    private const string Platform = "flickr";

    public static GuidelineText Text(string body) => new()
    {
        Title = new("En riktlinje på prov", "A guideline on trial"),
        Summary = new("Kort sammanfattning.", "A short summary."),
        Body = new($"## Först\n\n{body}\n\n## Sedan\n\n- Ett\n- Två", $"## First\n\n{body}\n\n## Then\n\n- One"),
        ChangeNote = new("Vi har förtydligat.", "We have made it clearer."),
    };

    /// <summary>With versions 1.0 and 1.1, of which the latter holds.</summary>
    public static async Task<Guideline> AddGuidelineAsync(this PortalDbContext db, Actor officer, GuidelineStage stage)
    {
        var now = DateTime.UtcNow;
        var place = new GuidelinePlace { Scope = GuidelineScope.Platform, ScopeKey = Platform, Position = 900 };
        var guideline = Guideline.Create(Guid.CreateVersion7(), $"prov-{Guid.NewGuid():N}"[..20], place, Text("Så var det."), officer, now);
        db.Guidelines.Add(guideline);
        guideline.Publish(GuidelineChange.Major, officer, now);
        Write(guideline, "Så är det.", officer, now);
        guideline.Publish(GuidelineChange.Minor, officer, now);
        switch (stage)
        {
            case GuidelineStage.InDraft:
                Write(guideline, "Så ska det bli.", officer, now);
                break;
            case GuidelineStage.AwaitingTime:
                Write(guideline, "Så ska det bli.", officer, now);
                guideline.Schedule(now.AddYears(1), GuidelineChange.Major, officer, now);
                break;
            case GuidelineStage.Archived:
                guideline.Archive("Behövs inte längre.", officer, now);
                break;
        }
        await db.SaveChangesAsync();
        return guideline;
    }

    private static void Write(Guideline guideline, string body, Actor officer, DateTime now)
    {
        guideline.Begin(guideline.InForce, officer, now);
        guideline.Write(Text(body), officer, now);
    }
}
