using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Testing.Races;

namespace MiunSocial.Web.Tests.Loans;

/// <summary>Many bookings at the same moment; scripts/races.sh does the same ten thousand times on every database there is.</summary>
[OnEveryDatabase]
public sealed class LoanRaceTests
{
    [Fact]
    public async Task Bookings_OfOverlappingDays_LendNoDayTwiceAndTellEveryLoserWhichAreFree()
    {
        using var portal = new PortalFactory();

        var report = await new LoanRace(portal.Services) { Bookings = 200 }.RunAsync(TestContext.Current.CancellationToken);

        Assert.True(report.IsClean, report.ToString());
        Assert.Equal(200, report.Winners + report.Told);
    }
}
