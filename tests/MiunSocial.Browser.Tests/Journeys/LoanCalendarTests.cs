using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Web.Features.CalendarFeed;
using MiunSocial.Web.Features.LendingCalendar;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Days are found and chosen by mouse, by keyboard and without script, and the calendar is taken along.</summary>
public sealed class LoanCalendarTests(BrowserSite site) : BrowserTest(site)
{
    private const string Student = "student@demo.test";

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task WithoutScript_AFreeDayLeadsToAnApplication_AndTheCalendarToAnAddress(string language)
    {
        var student = await OpenAsync(language, new() { Cookies = await Site.SignedInAsync(Student, language), HasScript = false });
        await GoToFreeDaysAsync(student);
        var day = await Free(student).First.GetAttributeAsync("data-day");
        await Free(student).First.ClickAsync();
        await Expect(student.Page).ToHaveURLAsync(new Regex($"/loans/new\\?channel=.+&from={day}$"));

        await student.OpenAsync("/loans/calendar");
        await student.FollowAsync<SharedText>("LoanTabs.Subscribe");
        await student.PressAsync<CalendarFeedText>(await student.Main.Locator("form[action$='/replace']").CountAsync() > 0
            ? await student.Main.Locator("form[action$='/revoke']").CountAsync() > 0 ? "Replace.Submit" : "Make.Submit"
            : "Make.Submit");
        await Expect(student.Main.GetByRole(AriaRole.Textbox)).ToHaveValueAsync(new Regex("/loans/calendar/feed/[A-Za-z0-9_-]{43}\\.ics$"));
        await student.FollowAsync<CalendarFeedText>("Issued.Done");
        await student.PressAsync<CalendarFeedText>("Revoke.Submit");
        await student.IsToldAsync<CalendarFeedText>("Revoke.Done");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Keyboard_MovesBetweenDaysAndMonths_AndOpensADay(string language)
    {
        var student = await EnterAsync(Student, language);
        var keyboard = new Keyboard(student.Page);
        await GoToFreeDaysAsync(student);
        var month = new Uri(student.Page.Url).Query;

        await keyboard.TabToAsync(student.Main.Locator("[data-day][tabindex='0']"));
        var start = await FocusedDayAsync(student);
        await keyboard.PressAsync("ArrowRight");
        Assert.Equal(start.AddDays(1), await FocusedDayAsync(student));
        await keyboard.PressAsync("ArrowDown");
        Assert.Equal(start.AddDays(8), await FocusedDayAsync(student));
        await keyboard.PressAsync("Home");
        Assert.Equal(DayOfWeek.Monday, (await FocusedDayAsync(student)).DayOfWeek);
        await keyboard.PressAsync("End");
        Assert.Equal(DayOfWeek.Sunday, (await FocusedDayAsync(student)).DayOfWeek);
        await keyboard.PressAsync("PageUp");
        await Expect(student.Page).Not.ToHaveURLAsync(new Regex(Regex.Escape(month)));

        await GoToFreeDaysAsync(student);
        await Free(student).First.FocusAsync();
        var day = await Free(student).First.GetAttributeAsync("data-day");
        await keyboard.PressAsync("Enter");
        await Expect(student.Page).ToHaveURLAsync(new Regex($"/loans/new\\?channel=.+&from={day}$"));
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Mouse_ChoosesTheFirstAndTheLastDay(string language)
    {
        var student = await EnterAsync(Student, language);
        await GoToFreeDaysAsync(student);
        var (first, last) = (Free(student).Nth(0), Free(student).Nth(1));
        var (from, to) = (await first.GetAttributeAsync("data-day"), await last.GetAttributeAsync("data-day"));

        await first.ClickAsync();
        await Expect(student.Main.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link, new() { Name = student.Words.Of<LendingCalendarText>("Choice.One") })).ToBeVisibleAsync();
        await last.ClickAsync();

        await Expect(student.Page).ToHaveURLAsync(new Regex($"from={from}&to={to}$"));
    }

    private static ILocator Free(Visitor visitor) => visitor.Main.Locator("a[data-free]");

    /// <summary>Two months ahead, where days can still be asked for.</summary>
    private static async Task GoToFreeDaysAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/loans/calendar");
        await visitor.SeesHeadingAsync<LendingCalendarText>("Title");
        for (var months = 0; months < 2; months++)
        {
            await visitor.Main.Locator("a[rel=next]").ClickAsync();
        }
        await Expect(Free(visitor).First).ToBeVisibleAsync();
    }

    private static async Task<DateOnly> FocusedDayAsync(Visitor visitor) => DateOnly.ParseExact(
        await visitor.Page.EvaluateAsync<string>("() => document.activeElement.dataset.day"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
