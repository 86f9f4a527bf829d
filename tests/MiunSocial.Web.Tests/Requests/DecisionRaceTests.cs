using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Testing.Races;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Many officers at the same moment; scripts/races.sh does the same ten thousand times on every database there is.</summary>
[OnEveryDatabase]
public sealed class DecisionRaceTests
{
    [Fact]
    public async Task Decisions_AtTheSameMoment_HaveOneWinnerAndLosersWhoAreTold()
    {
        using var portal = new PortalFactory();

        var report = await new DecisionRace(portal.Services) { Requests = 25, OfficersPerRequest = 4 }.RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(report.Findings);
        Assert.Equal((100, 25, 75), (report.Decisions, report.Winners, report.Told));
        Assert.True(report.IsClean);
    }
}
