using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ApiKeys;

/// <summary>Issues and revokes keys.</summary>
public sealed class ApiKeyRegister(PortalDbContext db, IDatabaseFaults faults, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IssueOutcome> IssueAsync(Issue form, Actor actor, CancellationToken cancellationToken)
    {
        var facts = form.ToFacts();
        if (facts.Problems(SwedishCalendar.DayOf(Now)).ToList() is { Count: > 0 } problems)
        {
            return new() { Problems = problems };
        }
        if (form.Id == Guid.Empty)
        {
            return new() { Problems = [new(nameof(form.Name), "Problem.Invalid")] };
        }
        if (await db.ApiKeys.AnyAsync(key => key.Id == form.Id, cancellationToken))
        {
            return new() { IsIssuedAlready = true };
        }
        var secret = ApiKeySecret.Generate();
        db.ApiKeys.Add(ApiKey.Issue(form.Id, facts, secret, actor, Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new() { Secret = secret };
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            return new() { IsIssuedAlready = true };
        }
    }

    public async Task<SaveOutcome> RevokeAsync(Guid id, string reason, int version, Actor actor, CancellationToken cancellationToken)
    {
        if (reason.Length is 0 or > Lengths.Line)
        {
            return SaveOutcome.Refused(reason.Length == 0 ? new Problem("Reason", "Problem.Required") : new Problem("Reason", "Problem.TooLong", Lengths.Line));
        }
        var key = await db.ApiKeys.SingleAsync(one => one.Id == id, cancellationToken);
        if (key.RevokedAt is not null)
        {
            return SaveOutcome.Overtaken;
        }
        db.Entry(key).Property(one => one.Version).OriginalValue = version;
        key.Revoke(reason, actor, Now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(id.ToString());
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.Overtaken;
        }
    }
}
