using MiunSocial.Domain.Organisation;

namespace MiunSocial.Domain.Tests.Organisation;

public sealed class StandInTests
{
    [Theory]
    [InlineData(5, 31, false)]
    [InlineData(6, 1, true)]
    [InlineData(6, 15, true)]
    [InlineData(6, 30, true)]
    [InlineData(7, 1, false)]
    public void CoversDay_StandInForJune_CoversItsFirstAndLastDay(int month, int day, bool covered)
    {
        var june = new StandIn(Guid.CreateVersion7(), new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

        Assert.Equal(covered, june.CoversDay(new DateOnly(2026, month, day)));
    }

    [Fact]
    public void CoversDay_StandInForOneDay_CoversThatDay()
    {
        var day = new DateOnly(2026, 6, 1);

        Assert.True(new StandIn(Guid.CreateVersion7(), day, day).CoversDay(day));
    }
}
