using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>A guideline that has been changed since the start, and one that an officer is writing on.</summary>
internal sealed class DemoGuidelines(PortalDbContext db, Person officer)
{
    private readonly Actor _officer = new() { PersonId = officer.Id, Name = officer.DisplayName, Roles = new HashSet<Role> { Role.Staff, Role.Officer } };

    public async Task AddAsync(DateTime now, CancellationToken cancellationToken)
    {
        var changed = await FindAsync("crisis", cancellationToken);
        Write(changed, now, new(
            "- Vi följer upp efteråt och ser över våra rutiner.\n- Vi övar minst en gång om året.",
            "- We follow up afterwards and revise our routines.\n- We practise at least once a year."),
            new("En årlig övning är ny i checklistan.", "A yearly exercise is new in the checklist."));
        changed.Publish(GuidelineChange.Minor, _officer, now);

        var begun = await FindAsync("accessibility", cancellationToken);
        begun.Begin(begun.InForce, _officer, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Write(Guideline guideline, DateTime now, LocalizedText end, LocalizedText note)
    {
        var text = guideline.Begin(guideline.InForce, _officer, now).Text;
        guideline.Write(text with { Body = new(Ending(text.Body.Sv, end.Sv), Ending(text.Body.En, end.En)), ChangeNote = note }, _officer, now);
    }

    /// <summary>The new lines take the place of the one that they begin with.</summary>
    private static string Ending(string body, string lines) => body.Replace(lines.Split('\n')[0], lines, StringComparison.Ordinal);

    private Task<Guideline> FindAsync(string slug, CancellationToken cancellationToken) =>
        db.Guidelines.Include(guideline => guideline.Versions).SingleAsync(guideline => guideline.Slug == slug, cancellationToken);
}
