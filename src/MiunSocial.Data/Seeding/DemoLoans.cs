using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Identity;
using MiunSocial.Data.Loans;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>Example loans of the official account by the student of the demonstration, each led to its state by the verbs that real ones use.</summary>
internal sealed class DemoLoans(PortalDbContext db, Dictionary<string, Person> people)
{
    private readonly LoanNotices _notices = new(db);
    private readonly Dictionary<int, LoanCounter> _counters = [];
    private readonly List<Loan> _loans = [];

    private Actor Student => new() { PersonId = people["student@demo.test"].Id, Name = people["student@demo.test"].DisplayName, Roles = new HashSet<Role> { Role.Student } };

    private Actor Officer => new() { PersonId = people["officer@demo.test"].Id, Name = people["officer@demo.test"].DisplayName, Roles = new HashSet<Role> { Role.Officer } };

    public async Task AddAsync(DateTime now, CancellationToken cancellationToken)
    {
        var lent = await (
            from channel in db.Channels
            join kind in db.Kinds on channel.KindId equals kind.Id
            where kind.IsLendable && channel.Status == ChannelStatus.Active
            orderby channel.Slug
            select (Guid?)channel.Id).FirstOrDefaultAsync(cancellationToken);
        if (lent is not { } channelId)
        {
            return;
        }
        var guideline = await db.Guidelines.AsNoTracking().Where(one => one.Slug == AcceptedRule.Topic)
            .SelectMany(one => one.Versions.Where(version => version.IsInForce), (one, version) => new AcceptedGuideline(one.Id, version.Number))
            .SingleAsync(cancellationToken);
        foreach (var example in Examples)
        {
            foreach (var loan in Lead(example, channelId, guideline, now))
            {
                await _notices.AddForLatestStepAsync(loan, cancellationToken);
            }
            await db.SaveChangesAsync(cancellationToken);
        }
        db.BlockedDays.Add(BlockedDays.Block(
            Guid.CreateVersion7(now), channelId: null, DaySpan.From(SwedishCalendar.DayOf(now).AddDays(75), 10),
            new("Avdelningen är stängd.", "The department is closed."), Officer, now));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Yields the loan after each of its steps.</summary>
    private IEnumerable<Loan> Lead(Example example, Guid channelId, AcceptedGuideline guideline, DateTime now)
    {
        var days = DaySpan.From(SwedishCalendar.DayOf(now).AddDays(example.StartsInDays), example.Length);
        var asked = now.AddDays(Math.Min(example.StartsInDays, 0) - 12);
        var application = new LoanApplication
        {
            ChannelId = channelId,
            FirstDay = days.First,
            LastDay = days.Last,
            Programme = example.Programme,
            Idea = example.Idea,
            Habit = "Jag sköter studentföreningens konto och publicerar varje vecka.",
            Plan = [new(days.First, "Hej och välkomna till min vecka"), new(days.Last, "Så blev veckan, och tack för att ni tittade")],
            AcceptedRules = Enum.GetValues<LoanRule>(),
            Guideline = guideline,
        };
        var borrower = new LoanPerson(Student.PersonId!.Value, Student.Name);
        var loan = Loan.Apply(
            new(Guid.CreateVersion7(asked), CounterFor(asked).Next(), borrower), application, new() { Calendar = CalendarOn(asked), Guideline = guideline }, Student, asked);
        db.Loans.Add(loan);
        _loans.Add(loan);
        yield return loan;
        foreach (var verb in example.Way)
        {
            Use(verb, loan, days, asked);
            yield return loan;
        }
    }

    private void Use(LoanVerb verb, Loan loan, DaySpan days, DateTime asked)
    {
        var (first, last) = (MorningOf(days.First), MorningOf(days.Last));
        switch (verb)
        {
            case LoanVerb.Approve:
                var contact = new LoanPerson(Officer.PersonId!.Value, Officer.Name);
                loan.Approve(new(contact, "Vi ses på kommunikationsavdelningen dagen före."), CalendarOn(asked.AddDays(1)), Officer, asked.AddDays(1));
                break;
            case LoanVerb.Decline:
                loan.Decline("Den veckan visar vi öppet hus i kanalen. Välj gärna en annan vecka.", Officer, asked.AddDays(1));
                break;
            case LoanVerb.HandOver:
                loan.HandOver([.. LoanChecklists.Handover], Officer, first.AddHours(-20));
                break;
            default:
                loan.Return([.. LoanChecklists.Return], Officer, last.AddHours(22));
                break;
        }
    }

    private LoanCalendar CalendarOn(DateTime day) => new(
        PolicyTerms.Default,
        SwedishCalendar.DayOf(day),
        _loans.SelectMany(loan => loan.Days.Select(held => new HeldDay(held.Day, held.IsPause, loan.Reference))),
        [],
        _loans.Where(loan => loan.BookedMonth is not null).Select(loan => new BookedMonth(loan.BookedMonth!.Value, loan.BookedNumber!.Value)));

    private static DateTime MorningOf(DateOnly day) => day.ToDateTime(new(8, 0), DateTimeKind.Utc);

    private LoanCounter CounterFor(DateTime now)
    {
        var year = SwedishCalendar.DayOf(now).Year;
        if (!_counters.TryGetValue(year, out var counter))
        {
            counter = _counters[year] = new() { Year = year };
            db.LoanCounters.Add(counter);
        }
        return counter;
    }

    private static IReadOnlyList<Example> Examples { get; } =
    [
        new(-30, 3, "Medie- och kommunikationsvetenskap", "Tre dagar i radiostudion.", [LoanVerb.Approve, LoanVerb.HandOver, LoanVerb.Return]),
        new(-12, 2, "Medie- och kommunikationsvetenskap", "Kårens höstmässa.", [LoanVerb.Decline]),
        new(17, 3, "Medie- och kommunikationsvetenskap", "En vecka inför tentorna, med studietips.", [LoanVerb.Approve]),
        new(38, 2, "Medie- och kommunikationsvetenskap", "En dag på biblioteket och en på campus.", []),
    ];

    /// <param name="StartsInDays">Before or after now.</param>
    /// <param name="Way">The verbs after the application.</param>
    private sealed record Example(int StartsInDays, int Length, string Programme, string Idea, IReadOnlyList<LoanVerb> Way);
}
