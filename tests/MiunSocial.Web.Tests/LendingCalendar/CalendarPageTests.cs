using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Loans;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.LendingCalendar;

namespace MiunSocial.Web.Tests.LendingCalendar;

/// <summary>The month and the lists, as students, officers and others come to them.</summary>
[OnEveryDatabase]
public sealed class CalendarPageTests(LendingPortal portal) : IClassFixture<LendingPortal>
{
    [Fact]
    public async Task Month_IsATableOfNamedDays()
    {
        var slug = await AddLoansAsync();
        using var student = await portal.SignedInAsAsync("student@demo.test");

        var page = await student.OpenAsync($"/loans/calendar?month={MonthOfYear.Text(LoanScene.Month)}&channel={slug}");

        Assert.True(page.Queries.Count <= 5, $"{page.Queries.Count} queries");
        Assert.Equal(8, page.Document.QuerySelectorAll("table.month thead th[scope=col]").Length);
        Assert.All(page.Document.QuerySelectorAll("table.month tbody tr"), week => Assert.NotNull(week.QuerySelector("th[scope=row]")));
        Assert.Equal(DateTime.DaysInMonth(LoanScene.Month.Year, LoanScene.Month.Month), page.Document.QuerySelectorAll("[data-day]").Length);
        Assert.EndsWith(", din", LabelOf(page, 10));
        Assert.EndsWith(", bokad", LabelOf(page, 20));
        Assert.EndsWith(", spärrad: Årsfest", LabelOf(page, 26));
        Assert.EndsWith(", ledig", LabelOf(page, 5));
        Assert.EndsWith($"&from={LoanScene.Month.AddDays(4):yyyy-MM-dd}", page.Document.QuerySelector($"#day-{LoanScene.Month.AddDays(4):yyyy-MM-dd}")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Officers_SeeWhoBorrows_AndStudentsDoNot()
    {
        var slug = await AddLoansAsync();
        using var student = await portal.SignedInAsAsync("student@demo.test");
        using var officer = await portal.SignedInAsAsync("officer@demo.test");
        var other = await portal.WithDatabaseAsync(db => db.Users.Where(one => one.Email == "requester@demo.test").Select(one => one.DisplayName).SingleAsync());

        foreach (var address in new[] { $"/loans/calendar?month={MonthOfYear.Text(LoanScene.Month)}&channel={slug}", $"/loans/calendar/list?channel={slug}" })
        {
            Assert.Contains(other, (await officer.OpenAsync(address)).Text());
            Assert.DoesNotContain(other, (await student.OpenAsync(address)).Text());
        }
    }

    [Fact]
    public async Task List_NamesUpcomingLoans_FreeDaysAndBlockedOnes()
    {
        var slug = await AddLoansAsync();
        using var student = await portal.SignedInAsAsync("student@demo.test");

        var page = await student.OpenAsync($"/loans/calendar/list?channel={slug}");

        Assert.True(page.Queries.Count <= 5, $"{page.Queries.Count} queries");
        Assert.Contains("ditt lån", page.Text("section[aria-labelledby=lent]"));
        Assert.Contains("bokad", page.Text("section[aria-labelledby=lent]"));
        Assert.Contains("Årsfest", page.Text("section[aria-labelledby=blocked]"));
        Assert.All(page.Document.QuerySelectorAll("section[aria-labelledby=free] a"), link => Assert.Matches("^/loans/new\\?channel=[0-9a-f-]{36}&from=", link.GetAttribute("href")));
    }

    [Fact]
    public async Task FreeDays_TellWhetherTheWishCanBeHad_AndWhatCan()
    {
        var slug = await AddLoansAsync();
        var id = await portal.WithDatabaseAsync(db => db.Channels.Where(one => one.Slug == slug).Select(one => one.Id).SingleAsync());
        using var student = await portal.SignedInAsAsync("student@demo.test");
        string Address(int first, int last) => $"/loans/calendar/free?ChannelId={id}&FirstDay={LoanScene.Month.AddDays(first):yyyy-MM-dd}&LastDay={LoanScene.Month.AddDays(last):yyyy-MM-dd}";

        var free = await student.GetAsync(Address(3, 4));
        var taken = await student.GetAsync(Address(19, 20));
        var nothing = await student.GetAsync("/loans/calendar/free?ChannelId=&FirstDay=nej&LastDay=");

        Assert.Contains("är ledigt", free.Text("body"));
        Assert.Contains("är inte ledigt", taken.Text("body"));
        Assert.Equal((1, 2), (free.Document.QuerySelectorAll("ul").Length, taken.Document.QuerySelectorAll("ul").Length));
        Assert.Equal(HttpStatusCode.OK, nothing.Status);
    }

    [Theory]
    [InlineData("month=9999-99")]
    [InlineData("month=%3Cscript%3E")]
    [InlineData("month=2026-11&month=2026-12")]
    public async Task NonsenseInTheAddress_IsTodaysMonth(string query)
    {
        using var student = await portal.SignedInAsAsync("student@demo.test");

        Assert.True((await student.OpenAsync($"/loans/calendar?{query}")).Has("table.month"));
    }

    [Fact]
    public async Task ChannelThatIsNotLent_IsNotThere()
    {
        using var student = await portal.SignedInAsAsync("student@demo.test");

        Assert.Equal(HttpStatusCode.NotFound, (await student.GetAsync("/loans/calendar?channel=mittuniversitetet-facebook")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await student.GetAsync("/loans/calendar/list?channel=nosuch")).Status);
    }

    [Fact]
    public async Task WithoutALendableChannel_ThePageSaysWhatToDo()
    {
        using var other = new PortalFactory();
        await other.WithDatabaseAsync(async db =>
        {
            var now = DateTime.UtcNow;
            foreach (var channel in await db.Channels.Where(one => db.Kinds.Any(kind => kind.Id == one.KindId && kind.IsLendable)).ToListAsync())
            {
                channel.Pause("Sommar", new() { PersonId = Guid.NewGuid(), Name = "Olivia", Roles = new HashSet<Domain.Shared.Role> { Domain.Shared.Role.Officer } }, now);
            }
            await db.SaveChangesAsync();
        });
        using var student = await other.SignedInAsAsync("student@demo.test");

        Assert.True((await student.OpenAsync("/loans/calendar")).Has(".empty-state a[href='/contact']"));
        Assert.True((await student.OpenAsync("/loans/calendar/list")).Has(".empty-state"));
    }

    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task WhoHasNoPartInLoans_SeesNoCalendar(string email)
    {
        using var person = await portal.SignedInAsAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/loans/calendar")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/loans/calendar/list")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/loans/calendar/free")).Status);
    }

    private static string LabelOf(PortalPage page, int day) =>
        page.Text($"#day-{LoanScene.Month.AddDays(day - 1):yyyy-MM-dd} .visually-hidden");

    /// <summary>The student's loan from the 10th, somebody else's from the 20th, and a blocked 26th.</summary>
    private Task<string> AddLoansAsync() => portal.WithDatabaseAsync(async db =>
    {
        var scene = await LoanScene.LoadAsync(db);
        await scene.BookAsync(scene.Student, DaySpan.From(LoanScene.Month.AddDays(9), 3));
        await scene.BookAsync(scene.Other, DaySpan.From(LoanScene.Month.AddDays(19), 2));
        await scene.BlockAsync(DaySpan.From(LoanScene.Month.AddDays(25), 1), new("Årsfest", "Annual ball"));
        return scene.Channel.Slug;
    });
}
