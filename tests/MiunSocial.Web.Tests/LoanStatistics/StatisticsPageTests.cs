using System.Net;
using MiunSocial.Domain.Loans;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.LendingCalendar;

namespace MiunSocial.Web.Tests.LoanStatistics;

/// <summary>Officers see the figures and take them with them; nobody is in them.</summary>
[OnEveryDatabase]
public sealed class StatisticsPageTests(LendingPortal portal) : IClassFixture<LendingPortal>
{
    [Fact]
    public async Task Officer_SeesTheYear_WithoutAnybodyInIt()
    {
        var loan = await AddLoanAsync();
        using var officer = await portal.SignedInAsAsync("officer@demo.test");

        var page = await officer.OpenAsync($"/loans/statistics?year={loan.FirstDay.Year}");

        Assert.True(page.Queries.Count <= 5, $"{page.Queries.Count} queries");
        Assert.Contains("Medieprogrammet", page.Text("section[aria-labelledby=programmes]"));
        Assert.NotEqual("0", page.Document.QuerySelectorAll("section[aria-labelledby=months] tbody tr")[loan.FirstDay.Month - 1].QuerySelector("td")!.TextContent);
        Assert.DoesNotContain(loan.BorrowerName, page.Text());
        Assert.DoesNotContain(loan.Reference, page.Body);
    }

    [Fact]
    public async Task Export_HasTheMonthsOfThePage()
    {
        var loan = await AddLoanAsync();
        using var officer = await portal.SignedInAsAsync("officer@demo.test");

        var file = await officer.GetAsync($"/loans/statistics/export?year={loan.FirstDay.Year}");

        Assert.Equal("text/csv", file.ContentHeaders.ContentType!.MediaType);
        var lines = file.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((13, "Månad;Ansökningar;Väntar på beslut;Utlånade;Avslagna;Avbokade;Återkallade;Förfallna;Utlånade dagar"), (lines.Length, lines[0]));
        Assert.StartsWith($"{loan.FirstDay:yyyy-MM};", lines[loan.FirstDay.Month]);
        Assert.DoesNotContain(loan.BorrowerName, file.Body);
    }

    [Theory]
    [InlineData("year=1850")]
    [InlineData("year=abc")]
    [InlineData("year=99999999999")]
    public async Task YearThatIsNone_IsThisOne(string query)
    {
        using var officer = await portal.SignedInAsAsync("officer@demo.test");

        Assert.Contains($"{LoanScene.Today.Year}", (await officer.OpenAsync($"/loans/statistics?{query}")).Text("h1"));
    }

    [Theory]
    [InlineData("student@demo.test")]
    [InlineData("staff@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Others_SeeNoFigures(string email)
    {
        using var person = await portal.SignedInAsAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/loans/statistics")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/loans/statistics/export")).Status);
    }

    private Task<Loan> AddLoanAsync() => portal.WithDatabaseAsync(async db =>
    {
        var scene = await LoanScene.LoadAsync(db);
        return await scene.BookAsync(scene.Student, DaySpan.From(LoanScene.Month.AddDays(9), 3));
    });
}
