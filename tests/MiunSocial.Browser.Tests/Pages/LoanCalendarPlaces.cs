using MiunSocial.Web.Features.CalendarFeed;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>When channels are lent, calendars of it, and figures.</summary>
internal static class LoanCalendarPlaces
{
    private const string Student = "student@demo.test";
    private const string Officer = "officer@demo.test";

    /// <summary>A file, a calendar, and the part of a form that follows its fields.</summary>
    public static IReadOnlyList<string> WithoutPage { get; } = ["/loans/calendar/feed/{token}.ics", "/loans/statistics/export", "/loans/calendar/free"];

    public static IEnumerable<Place> All =>
    [
        new("loan calendar, of a student", "/loans/calendar") { Email = Student },
        new("loan calendar, of an officer", "/loans/calendar") { Email = Officer },
        new("loan calendar, a past month", "/loans/calendar") { Email = Student, Address = _ => "/loans/calendar?month=2026-01" },
        new("loan list, of a student", "/loans/calendar/list") { Email = Student },
        new("loan list, of an officer", "/loans/calendar/list") { Email = Officer },
        new("calendar address, of an officer", "/loans/calendar/subscribe") { Email = "officer2@demo.test" },
        new("calendar address, shown once", "/loans/calendar/subscribe")
        {
            Email = Student,
            Then = async visitor =>
            {
                // Whoever looks in the other language meanwhile, or ends it in a journey, has the same address, and one of the two comes too late.
                do
                {
                    await visitor.OpenAsync("/loans/calendar/subscribe");
                    await visitor.Main.Locator("form:is([action$='/subscribe'], [action$='/replace']) button").ClickAsync();
                    await visitor.Page.WaitForLoadStateAsync();
                }
                while (await visitor.Main.Locator("#address").CountAsync() == 0);
            },
        },
        new("calendar address, held", "/loans/calendar/subscribe")
        {
            Email = Officer,
            Then = async visitor =>
            {
                if (await visitor.Main.Locator("form[action$='/replace']").CountAsync() == 0)
                {
                    await visitor.PressAsync<CalendarFeedText>("Make.Submit");
                    await visitor.OpenAsync("/loans/calendar/subscribe");
                }
            },
        },
        new("loan statistics", "/loans/statistics") { Email = Officer },
    ];
}
