using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Loans;

/// <summary>A portal in which students borrow and officers lend by the pages' own forms, and what each step leaves behind.</summary>
public sealed class LoanOffice : IDisposable
{
    private int _apart;

    public Office Office { get; init; } = new();

    public PortalFactory Portal => Office.Portal;

    /// <summary>Days of their own for each loan of a test, so that none stands in another's way.</summary>
    public DateOnly NextFirstDay => SwedishCalendar.DayOf(DateTime.UtcNow).AddDays(90 + (Interlocked.Increment(ref _apart) * 5));

    /// <summary>The months hold as many loans as the tests make.</summary>
    public Task AllowManyAsync() => Portal.WithDatabaseAsync(db => db.Policies.ExecuteUpdateAsync(set => set
        .SetProperty(policy => policy.LoansPerMonth, 31)
        .SetProperty(policy => policy.LoanEarliestNoticeDays, 700)));

    public async Task<Loan> AddAsync(LoanState state, Func<ALoan, ALoan>? change = null)
    {
        var first = NextFirstDay;
        return await Portal.WithDatabaseAsync(async db =>
        {
            var built = await ALoan.OnAsync(db, first);
            built = built with { Policy = built.Policy with { LoanEarliestNoticeDays = 700 } };
            var loan = (change is null ? built : change(built)).In(state, new(DateTime.UtcNow.Ticks / 10 * 10, DateTimeKind.Utc));
            db.Loans.Add(loan);
            await db.SaveChangesAsync();
            return loan;
        });
    }

    /// <summary>Lets a loan begin tomorrow, since nobody hands an account over long before.</summary>
    public Task BringNearAsync(string reference)
    {
        var tomorrow = SwedishCalendar.DayOf(DateTime.UtcNow).AddDays(1);
        return Portal.WithDatabaseAsync(db => db.Loans.Where(loan => loan.Reference == reference).ExecuteUpdateAsync(set => set
            .SetProperty(loan => loan.FirstDay, tomorrow)
            .SetProperty(loan => loan.LastDay, tomorrow.AddDays(1))));
    }

    /// <summary>The form of an application, with everything filled.</summary>
    public static async Task<PageForm> FilledAsync(PortalClient person, DateOnly first)
    {
        var form = (await person.OpenAsync("/loans/new")).Form("form[action='/loans/new']");
        if (form.Names.Contains("BorrowerEmail"))
        {
            form.Fill("BorrowerEmail", "student@demo.test");
        }
        return form
            .ChooseAny("ChannelId")
            .Fill("FirstDay", $"{first:yyyy-MM-dd}").Fill("LastDay", $"{first.AddDays(1):yyyy-MM-dd}")
            .Fill("Programme", "Journalistprogrammet")
            .Fill("Idea", "En vecka på redaktionen.").Fill("Habit", "Van.")
            .Fill("Plan[0].Day", $"{first:yyyy-MM-dd}").Fill("Plan[0].What", "Hej och välkomna")
            .Choose("AcceptedRules", [.. Enum.GetNames<LoanRule>()]);
    }

    /// <summary>Opens the loan and sends the form of one verb, filled with the given fields.</summary>
    public static async Task<PortalPage> MoveAsync(PortalClient person, string reference, LoanVerb verb, params (string Field, string[] Values)[] fields) =>
        await Filled(await person.OpenAsync($"/loans/{reference}"), verb, fields).SubmitAsync();

    public static PageForm Filled(PortalPage page, LoanVerb verb, params (string Field, string[] Values)[] fields)
    {
        var form = page.Form($"#move-{verb} form");
        foreach (var (field, values) in fields)
        {
            form.Choose($"{verb}.{field}", values);
        }
        return form;
    }

    public static (string, string[]) Points(IEnumerable<LoanPoint> points) => ("Points", [.. points.Select(point => point.ToString())]);

    public Task<KeptLoan> KeptAsync(string reference) => Portal.WithDatabaseAsync(async db =>
    {
        var loan = await db.Loans.AsNoTracking().AsSplitQuery().SingleAsync(one => one.Reference == reference);
        var notices = await (
            from notice in db.Outbox
            join person in db.Users on notice.RecipientId equals person.Id
            where notice.SubjectId == loan.Id
            orderby notice.CreatedAt, person.Email
            select new { person.Email, notice.Kind, notice.CreatedAt }).ToListAsync();
        var history = await db.AuditEntries.Where(entry => entry.SubjectId == loan.Id).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync();
        return new KeptLoan(
            loan,
            [.. history.Select(entry => entry.Kind)],
            [.. notices.Select(notice => new Notice($"{notice.Email!.Split('@')[0]}:{notice.Kind}", notice.CreatedAt))],
            await db.LoanRemovals.AsNoTracking().Where(removal => removal.LoanId == loan.Id).ToListAsync());
    });

    public void Dispose() => Office.Dispose();
}

/// <summary>All that is kept of one loan.</summary>
public sealed record KeptLoan(Loan Loan, IReadOnlyList<HistoryKind> Happened, IReadOnlyList<Notice> Notices, IReadOnlyList<LoanRemoval> Removals)
{
    public LoanStep Step => Loan.Steps.MaxBy(step => step.Number)!;

    /// <summary>Notices of the latest step.</summary>
    public IEnumerable<string> LatestTold => Notices.Where(notice => notice.At == Step.At).Select(notice => notice.What);
}
