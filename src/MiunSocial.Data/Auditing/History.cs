using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Auditing;

/// <summary>History of what is no aggregate, such as people and the policy: the row is added to the unit of work that saves the change.</summary>
public static class History
{
    public static void AddHistory(this PortalDbContext db, DomainEvent happened) =>
        db.AuditEntries.Add(AuditInterceptor.EntryFor(happened, new EntryIds().Next(happened.At)));
}
