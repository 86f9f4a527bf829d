using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.ReplyTimes;

/// <summary>Officers see how the promise of a reply is kept, and which replies were late.</summary>
[OnEveryDatabase]
public sealed class ReplyTimesPageTests(Office office) : IClassFixture<Office>
{
    /// <summary>A year of its own, so that no other test's requests are counted.</summary>
    private static readonly DateTime Long = new(2019, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Page_CountsDecisionsInTheirMonth_AndNamesTheLateOnes()
    {
        var late = await DecideAsync(daysLater: 30);
        var inTime = await DecideAsync(daysLater: 2);
        await office.AddAsync(RequestState.Review);

        var page = await (await office.Officer).OpenAsync("/approvals/replies?year=2019");

        Assert.True(page.Queries.Count <= 5, $"{page.Queries.Count} queries");
        Assert.Contains("50 %", page.Text("section[aria-labelledby=key]").Replace('\u00A0', ' '));
        Assert.Equal(["1", "1", "0", "2", "2"], page.Texts("section[aria-labelledby=months] tbody tr:nth-child(3) td"));
        Assert.Equal(["1", "0", "1", "22", "22"], page.Texts("section[aria-labelledby=months] tbody tr:nth-child(4) td"));
        Assert.Equal(["2", "1", "1", "2", "22"], page.Texts("section[aria-labelledby=months] tbody tr:last-child td"));
        Assert.Contains("Nytt konto", page.Text("section[aria-labelledby=types]"));
        Assert.True(page.Has($"section[aria-labelledby=late] a[href='/requests/{late.Reference}']"));
        Assert.False(page.Has($"a[href='/requests/{inTime.Reference}']"));
    }

    [Fact]
    public async Task Files_HoldTheMonths_AndEveryLateRequest()
    {
        var late = await DecideAsync(daysLater: 800);
        var officer = await office.Officer;

        var months = (await officer.GetAsync("/approvals/replies/export?year=2021")).Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var lates = (await officer.GetAsync("/approvals/replies/late?year=2021")).Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((13, "Månad;Beslutade;I tid;För sent;Median, arbetsdagar;Nio av tio, arbetsdagar"), (months.Length, months[0]));
        Assert.StartsWith("2021-05;1;0;1;", months[5], StringComparison.Ordinal);
        Assert.Equal("Ärendenummer;Ärende;Typ;Utlovat;Beslutades;Arbetsdagar", lates[0]);
        Assert.StartsWith($"{late.Reference};", Assert.Single(lates[1..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year=1850")]
    [InlineData("year=abc")]
    [InlineData("year=99999999999")]
    public async Task YearThatIsNone_IsThisOne(string query) =>
        Assert.Contains($"{SwedishCalendar.DayOf(DateTime.UtcNow).Year}", (await (await office.Officer).OpenAsync($"/approvals/replies?{query}")).Text("h1"));

    [Theory]
    [InlineData("head@demo.test")]
    [InlineData("requester@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Others_SeeNoFigures(string email)
    {
        var person = await office.As(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/approvals/replies")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/approvals/replies/export")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/approvals/replies/late")).Status);
    }

    private Task<Request> DecideAsync(int daysLater) => office.Portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var request = scene.Request.In(RequestState.Review, Long);
        request.Reject("Det finns redan en kanal.", scene.Officer, Long.AddDays(daysLater));
        db.Requests.Add(request);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return request;
    });
}
