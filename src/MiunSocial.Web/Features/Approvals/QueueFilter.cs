using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>What an address asks for within a queue.</summary>
internal static class QueueFilter
{
    public static IQueryable<QueueRecord> Matching(this IQueryable<QueueRecord> records, QueueQuery query, RegistryChoices.Lists choices)
    {
        if (query.TypeChosen is { } type)
        {
            records = records.Where(one => one.Type == type);
        }
        if (query.StateChosen is { } state)
        {
            records = records.Where(one => one.State == state);
        }
        if (query.Assignee == QueueQuery.Nobody)
        {
            records = records.Where(one => one.AssigneeId == null);
        }
        else if (Guid.TryParse(query.Assignee, out var officer))
        {
            records = records.Where(one => one.AssigneeId == officer);
        }
        if (!string.IsNullOrEmpty(query.Unit))
        {
            var units = UnitsIn(query.Unit, choices);
            records = records.Where(one => units.Contains(one.UnitId));
        }
        return records.SubmittedWithin(query.FirstDay, query.LastDay);
    }

    private static IQueryable<QueueRecord> SubmittedWithin(this IQueryable<QueueRecord> records, DateOnly? first, DateOnly? last)
    {
        if (first is { } from)
        {
            var start = StartOf(from);
            records = records.Where(one => one.SubmittedAt >= start);
        }
        if (last is { } to && to < DateOnly.MaxValue)
        {
            var end = StartOf(to.AddDays(1));
            records = records.Where(one => one.SubmittedAt < end);
        }
        return records;
    }

    /// <summary>The unit and those below it; none if there is no such unit.</summary>
    private static Guid[] UnitsIn(string slug, RegistryChoices.Lists choices) => choices.Units.FirstOrDefault(unit => unit.Slug == slug) is { } chosen
        ? [.. choices.Units.Where(unit => unit.Path.StartsWith(chosen.Path, StringComparison.Ordinal)).Select(unit => unit.Id)]
        : [];

    private static DateTime StartOf(DateOnly day) => day.Year is < 2 or > 9998
        ? DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc)
        : TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), SwedishCalendar.TimeZone);
}
