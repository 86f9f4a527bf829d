using Microsoft.EntityFrameworkCore;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>A student borrows the official account, from application to evaluation; and the other ways a loan ends.</summary>
public sealed class LoanJourneyTests(BrowserSite site) : BrowserTest(site)
{
    private static int _taken;

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Student_BorrowsAndSaysHowItWent(string language)
    {
        var student = await EnterAsync("student@demo.test", language);
        var reference = await ApplyAsync(student, new MouseHands());

        var officer = await EnterAsync("officer@demo.test", language);
        await officer.OpenAsync($"/loans/{reference}");
        await UseAsync(officer, LoanVerb.Approve);
        await SeesAsync(officer, LoanState.Booked);
        await BringNearAsync(reference);
        await HandOverAsync(officer);

        await student.OpenAsync($"/loans/{reference}");
        await student.Main.Locator("#post-1").CheckAsync();
        await student.PressAsync<LoansText>("Plan.Save");
        await student.SeesAsync<LoansText>("Plan.Published");

        await officer.OpenAsync($"/loans/{reference}");
        await TickAsync(officer, LoanVerb.Return, LoanChecklists.Return);
        await SeesAsync(officer, LoanState.Returned);

        await student.OpenAsync($"/loans/{reference}");
        await student.SeesAsync<LoansText>("Next.Thanks");
        await student.Main.Locator("#Evaluate_Grade").SelectOptionAsync("5");
        await student.FillAsync<LoansText>("Field.WentWell", "Allt.");
        await student.PressAsync<LoansText>("Move.Evaluate.Button");
        await student.IsToldAsync<LoansText>("Done.Evaluate");
        await student.SeesAsync("Allt.");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Student_AppliesWithoutScript_AndIsDeclined(string language)
    {
        var student = await EnterWithoutScriptAsync("student@demo.test", language);
        var reference = await ApplyAsync(student, new MouseHands());

        var officer = await EnterWithoutScriptAsync("officer@demo.test", language);
        await officer.OpenAsync($"/loans/{reference}");
        await officer.Main.Locator("#move-Decline > summary").ClickAsync();
        await officer.Main.Locator("#Decline_Text").FillAsync("Öppet hus den veckan.");
        await officer.PressAsync<LoansText>("Move.Decline.Button");

        await student.OpenAsync($"/loans/{reference}");
        await SeesAsync(student, LoanState.Declined);
        await student.SeesAsync("Öppet hus den veckan.");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Student_AppliesByKeyboard_AndCancels(string language)
    {
        var student = await EnterAsync("student@demo.test", language);
        var keyboard = new Keyboard(student.Page);
        var reference = await ApplyAsync(student, new KeyboardHands(keyboard));

        await keyboard.UseAsync(student.Main.Locator("#move-Cancel > summary"));
        await keyboard.UseAsync(student.Button<LoansText>("Move.Cancel.Button"));

        await student.IsToldAsync<LoansText>("Done.Cancel", reference);
        await SeesAsync(student, LoanState.Cancelled);
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Officer_RevokesInOneStep_AndIsAlarmedUntilThePasswordIsChanged(string language)
    {
        var student = await EnterAsync("student@demo.test", language);
        var reference = await ApplyAsync(student, new MouseHands());
        var officer = await EnterAsync("officer@demo.test", language);
        await officer.OpenAsync($"/loans/{reference}");
        await UseAsync(officer, LoanVerb.Approve);
        await BringNearAsync(reference);
        await HandOverAsync(officer);

        await officer.FollowAsync<LoansText>("Details.Revoke");
        await officer.Main.Locator("#Revoke_Text").FillAsync("Kontot är kapat.");
        await officer.PressAsync<LoansText>("Move.Revoke.Button");
        await officer.SeesAsync<LoansText>("Alarm.Revoked");

        await student.OpenAsync($"/loans/{reference}");
        await student.SeesAsync("Kontot är kapat.");
        await TickAsync(officer, LoanVerb.Secure, [LoanPoint.PasswordChanged]);
        await Expect(officer.Main).Not.ToContainTextAsync(officer.Words.Of<LoansText>("Alarm.Revoked"));
    }

    /// <summary>Fills the whole form in, with the days of nobody else in these tests.</summary>
    private static async Task<string> ApplyAsync(Visitor student, IHands hands)
    {
        var first = SwedishCalendar.DayOf(DateTime.UtcNow).AddDays(50 + (Interlocked.Increment(ref _taken) * 12));
        await student.OpenAsync("/loans");
        await hands.PressAsync(student.Link<LoansText>("Index.New"));
        await hands.FillAsync(student.Field<LoansText>("Field.FirstDay"), $"{first:yyyy-MM-dd}");
        await hands.FillAsync(student.Field<LoansText>("Field.LastDay"), $"{first:yyyy-MM-dd}");
        await hands.FillAsync(student.Field<LoansText>("Field.Programme"), "Journalistprogrammet");
        await hands.FillAsync(student.Field<LoansText>("Field.Idea"), "En dag på redaktionen.");
        await hands.FillAsync(student.Field<LoansText>("Field.Habit"), "Van.");
        await hands.FillAsync(student.Main.Locator("#Plan_0__Day"), $"{first:yyyy-MM-dd}");
        await hands.FillAsync(student.Main.Locator("#Plan_0__What"), "Hej och välkomna");
        foreach (var rule in Enum.GetValues<LoanRule>())
        {
            await hands.TickAsync(student.Main.Locator($"#AcceptedRules_{rule}"));
        }
        await hands.PressAsync(student.Button<LoansText>("New.Send"));
        await SeesAsync(student, LoanState.Requested);
        return student.Address.Split('/')[^1];
    }

    /// <summary>Lets a loan be tomorrow, since nobody hands an account over long before.</summary>
    private Task<int> BringNearAsync(string reference)
    {
        var tomorrow = SwedishCalendar.DayOf(DateTime.UtcNow).AddDays(1);
        return Site.Portal.WithDatabaseAsync(db => db.Loans.Where(loan => loan.Reference == reference).ExecuteUpdateAsync(set => set
            .SetProperty(loan => loan.FirstDay, tomorrow)
            .SetProperty(loan => loan.LastDay, tomorrow)));
    }

    private static async Task UseAsync(Visitor officer, LoanVerb verb) => await officer.PressAsync<LoansText>($"Move.{verb}.Button");

    private static async Task HandOverAsync(Visitor officer)
    {
        await TickAsync(officer, LoanVerb.HandOver, LoanChecklists.Handover);
        await SeesAsync(officer, LoanState.HandedOver);
    }

    private static async Task TickAsync(Visitor officer, LoanVerb verb, IEnumerable<LoanPoint> points)
    {
        var move = officer.Main.Locator($"#move-{verb}");
        if (await move.GetAttributeAsync("open") is null)
        {
            await move.Locator("summary").ClickAsync();
        }
        foreach (var point in points)
        {
            await officer.Main.Locator($"#{verb}_Points_{point}").CheckAsync();
        }
        await UseAsync(officer, verb);
    }

    private async Task<Visitor> EnterWithoutScriptAsync(string email, string language) =>
        await OpenAsync(language, new() { Cookies = await Site.SignedInAsync(email, language), HasScript = false });

    private static Task SeesAsync(Visitor visitor, LoanState state) =>
        Expect(visitor.Main.Locator(".page-header .badge-status")).ToHaveTextAsync(visitor.Words.Of<SharedText>($"LoanState.{state}"));
}
