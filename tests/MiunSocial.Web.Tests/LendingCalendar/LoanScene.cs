using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Web.Tests.LendingCalendar;

/// <summary>A lendable channel of its own, and loans of it.</summary>
internal sealed class LoanScene
{
    private readonly PortalDbContext _db;
    private readonly Scene _scene;

    private LoanScene(PortalDbContext db, Scene scene, Channel channel) => (_db, _scene, Channel) = (db, scene, channel);

    public Channel Channel { get; }

    public Actor Student => _scene.People["student@demo.test"];

    /// <summary>Somebody for whom an officer has asked.</summary>
    public Actor Other => _scene.Requester;

    public Actor Officer => _scene.Officer;

    public DateTime Now => _scene.Now;

    public static DateOnly Today => SwedishCalendar.DayOf(DateTime.UtcNow);

    /// <summary>The first day of a month in which every day can be asked for, and none is blocked in the demonstration.</summary>
    public static DateOnly Month => LoanCalendar.MonthOf(Today).AddMonths(4);

    public static async Task<LoanScene> LoadAsync(PortalDbContext db)
    {
        var scene = await Scene.LoadAsync(db);
        var kind = scene.Kinds["instagram-official"];
        var handle = $"exempel_lan_{Guid.NewGuid():N}"[..24];
        var channel = (scene.Channel with { Kind = kind, Platform = scene.Platforms[kind.PlatformId], Name = $"Lånekanalen {handle}", Handle = handle }).Build(scene.Now);
        db.Channels.Add(channel);
        await db.SaveChangesAsync();
        return new(db, scene, channel);
    }

    /// <summary>An application that waits for its decision.</summary>
    public async Task<Loan> AskAsync(Actor borrower, DaySpan days)
    {
        var loan = Asked(borrower, days);
        _db.Loans.Add(loan);
        await _db.SaveChangesAsync();
        return loan;
    }

    public async Task<Loan> BookAsync(Actor borrower, DaySpan days)
    {
        var loan = Asked(borrower, days);
        var booked = await _db.Loans.Where(one => one.ChannelId == Channel.Id && one.BookedMonth != null)
            .Select(one => new BookedMonth(one.BookedMonth!.Value, one.BookedNumber!.Value)).ToListAsync();
        loan.Approve(new(new(_scene.OtherOfficer.PersonId!.Value, _scene.OtherOfficer.Name), null), Calendar(booked), _scene.OtherOfficer, Now);
        _db.Loans.Add(loan);
        await _db.SaveChangesAsync();
        return loan;
    }

    public async Task<BlockedDays> BlockAsync(DaySpan days, LocalizedText reason)
    {
        var blocked = BlockedDays.Block(Guid.CreateVersion7(Now), Channel.Id, days, reason, Officer, Now);
        _db.BlockedDays.Add(blocked);
        await _db.SaveChangesAsync();
        return blocked;
    }

    private Loan Asked(Actor borrower, DaySpan days)
    {
        var applicant = borrower.Is(Role.Student) ? borrower : Officer;
        var application = new LoanApplication
        {
            ChannelId = Channel.Id,
            FirstDay = days.First,
            LastDay = days.Last,
            Programme = "Medieprogrammet",
            Idea = "En vecka på campus.",
            Habit = "Van.",
            Plan = [new(days.First, "Morgonkaffe")],
            AcceptedRules = Enum.GetValues<LoanRule>(),
        };
        var id = Guid.CreateVersion7(Now);
        return Loan.Apply(
            new(id, $"LAN-{id:N}"[..16].ToUpperInvariant() + $"{id:N}"[^8..].ToUpperInvariant(), new(borrower.PersonId!.Value, borrower.Name)),
            application, new() { Calendar = Calendar([]), Guideline = null }, applicant, Now);
    }

    private static LoanCalendar Calendar(IEnumerable<BookedMonth> booked) => new(PolicyTerms.Default, Today, [], [], booked);
}
