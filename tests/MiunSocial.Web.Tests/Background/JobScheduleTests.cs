using System.Globalization;
using Microsoft.Extensions.Configuration;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Tests.Background;

/// <summary>Turns by the Swedish clock, also on the two days a year when it moves.</summary>
public sealed class JobScheduleTests
{
    [Theory]
    [InlineData(7, 0, "2026-11-25T12:00:00Z", "2026-11-26T06:00:00Z")]
    [InlineData(7, 0, "2026-11-26T05:59:59Z", "2026-11-26T06:00:00Z")]
    [InlineData(7, 0, "2026-11-26T06:00:00Z", "2026-11-27T06:00:00Z")]
    [InlineData(7, 0, "2026-07-01T06:00:00Z", "2026-07-02T05:00:00Z")]
    [InlineData(2, 30, "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData(2, 30, "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData(2, 30, "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    public void Daily_IsNextAtThatTimeInSweden(int hour, int minute, string moment, string next) =>
        Assert.Equal(Utc(next), JobSchedule.Daily(hour, minute).NextAfter(Utc(moment)));

    [Fact]
    public void Every_IsNextAfterTheInterval() =>
        Assert.Equal(Utc("2026-11-26T07:00:00Z"), JobSchedule.Every(TimeSpan.FromHours(1)).NextAfter(Utc("2026-11-26T06:00:00Z")));

    [Fact]
    public void Plans_HaveNamesOfTheirOwn_AndLeasesThatOutlastAQuarterOfAnHour()
    {
        Assert.Distinct(JobsSetup.Plans.Select(plan => plan.Name));
        Assert.All(JobsSetup.Plans, plan => Assert.True(plan.Lease >= TimeSpan.FromMinutes(15)));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("2", true)]
    [InlineData(null, true)]
    public void Outbox_IsSweptWhereTheNodeSends(string? everySeconds, bool isOn)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Outbox:EverySeconds", everySeconds)]).Build();

        Assert.Equal(isOn, JobsSetup.Plans.Single(plan => plan.Name == "outbox").Switch(settings));
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
