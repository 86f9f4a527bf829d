using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Guidelines;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>Some of those responsible have acknowledged everything, some a part; the rest are asked once the portal runs.</summary>
internal sealed class DemoAcknowledgements(PortalDbContext db, Dictionary<string, Person> people)
{
    /// <summary>How many of the guidelines each has left.</summary>
    private static readonly Dictionary<string, int> Left = new()
    {
        ["erik.snobohm@demo.test"] = 0,
        ["farid.norrvag@demo.test"] = 0,
        ["hanna.tuvlid@demo.test"] = 0,
        ["moa.hyllstrom@demo.test"] = 0,
        ["viktor.granlid@demo.test"] = 0,
        ["head@demo.test"] = 1,
        ["requester@demo.test"] = 3,
        ["emelie.solbrink@demo.test"] = 6,
    };

    public async Task AddAsync(DateTime now, CancellationToken cancellationToken)
    {
        var inForce = await db.Guidelines.InForce().OrderBy(one => one.Guideline.Position).ToListAsync(cancellationToken);
        var texts = inForce.ToDictionary(
            one => one.Guideline.Id,
            one => new AcknowledgedText(one.Guideline.Id, one.Version.Id, one.Version.Major, one.Version.Label!, one.Version.Title.In("sv")));
        var terms = inForce.ConvertAll(one => new GuidelineTerms(one.Guideline.Id, one.Version.Major, one.Guideline.Scope, one.Guideline.ScopeKey));
        var duties = AcknowledgementDuty.Of(terms, await db.Responsibles().ToListAsync(cancellationToken)).ToLookup(duty => duty.EmailKey);
        foreach (var (email, left) in Left)
        {
            var person = people[email];
            var actor = new Actor { PersonId = person.Id, Name = person.DisplayName };
            db.GuidelineAcknowledgements.AddRange(duties[EmailAddress.Normalize(email)]
                .SkipLast(left)
                .Select(duty => GuidelineAcknowledgement.Give(texts[duty.Guideline.Id], email, actor, now)));
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
