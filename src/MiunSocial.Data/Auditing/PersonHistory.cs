using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Auditing;

/// <summary>History of people, who raise no events.</summary>
public static class PersonHistory
{
    public static void AddHistory(
        this PortalDbContext db, HistoryKind kind, Person person, Actor actor, DateTime now, PersonChange? change = null) =>
        db.AddHistory(new()
        {
            Kind = kind,
            At = now,
            Actor = actor,
            SubjectId = person.Id,
            SubjectLabel = person.DisplayName,
            Before = change?.Before ?? NoFacts,
            After = change?.After ?? NoFacts,
        });

    private static readonly Dictionary<string, string?> NoFacts = [];
}

/// <summary>A person's facts before and after; those before are empty for somebody new.</summary>
public sealed record PersonChange(IReadOnlyDictionary<string, string?> Before, IReadOnlyDictionary<string, string?> After);
