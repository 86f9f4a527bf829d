using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.UniversityPolicy;

/// <summary>Changes the policy, with its history in the same save.</summary>
public sealed class UniversityPolicyRegister(PortalDbContext db, TimeProvider clock)
{
    public async Task<SaveOutcome> ChangeAsync(PolicyForm form, Actor actor, CancellationToken cancellationToken)
    {
        var policy = await db.Policies.SingleAsync(cancellationToken);
        var terms = form.ToTerms();
        List<Problem> problems = [.. form.Problems(), .. await OfficerProblemsAsync(terms, policy, cancellationToken)];
        if (problems.Count > 0)
        {
            return SaveOutcome.Refused(problems);
        }
        if (policy.Change(terms, Typed.Clean(form.Reason), actor, clock.GetUtcNow().UtcDateTime) is not { } happened)
        {
            return SaveOutcome.Saved("");
        }
        // As if it still were the version that the form was opened with; saving it tells if it is not.
        db.Entry(policy).Property(one => one.Version).OriginalValue = form.Version;
        db.AddHistory(happened);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved("");
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.Overtaken;
        }
    }

    /// <summary>With fewer officers than are to approve, no request would ever move on, and no loan be booked.</summary>
    private async Task<IReadOnlyList<Problem>> OfficerProblemsAsync(PolicyTerms terms, Policy policy, CancellationToken cancellationToken)
    {
        var raised = new[]
        {
            (Field: nameof(terms.OfficersToApprove), Needed: terms.OfficersToApprove, Former: policy.OfficersToApprove),
            (Field: nameof(terms.OfficersToLend), Needed: terms.OfficersToLend, Former: policy.OfficersToLend),
        }.Where(one => one.Needed > one.Former).ToList();
        if (raised.Count == 0)
        {
            return [];
        }
        var officers = await (
            from person in db.Users
            join held in db.UserRoles on person.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where person.IsActive && role.Name == nameof(Role.Officer)
            select person.Id).CountAsync(cancellationToken);
        return [.. raised.Where(one => one.Needed > officers).Select(one => new Problem(one.Field, "Problem.TooFewOfficers", officers))];
    }
}
