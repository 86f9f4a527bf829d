using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class PreparedReasonTests
{
    private static readonly LocalizedText Title = new("Målgruppen", "The audience");
    private static readonly LocalizedText Text = new("Berätta mer.", "Tell us more.");

    [Fact]
    public void Reason_TellsOfEachChangeOnce()
    {
        var reason = PreparedReason.Create(Guid.CreateVersion7(), RequestVerb.Return, Title, Text, Cast.Officer, Moments.Monday);
        reason.Change(Title, Text, Cast.Officer, Moments.Monday);
        reason.Change(Title, Text with { Sv = "Skriv mer." }, Cast.Officer, Moments.Monday);
        reason.Archive(Cast.Officer, Moments.Monday);
        reason.Archive(Cast.Officer, Moments.Monday);
        reason.Restore(Cast.Officer, Moments.Monday);

        Assert.Equal(
            [HistoryKind.ReasonAdded, HistoryKind.ReasonChanged, HistoryKind.ReasonArchived, HistoryKind.ReasonRestored],
            reason.Events.Select(happened => happened.Kind));
        Assert.Equal("Skriv mer.", reason.Events[1].After["textSv"]);
    }

    [Theory]
    [InlineData(RequestVerb.Submit)]
    [InlineData(RequestVerb.Verify)]
    public void Reason_ForWhatTakesNoWords_IsRefused(RequestVerb verb) =>
        Assert.Throws<ArgumentException>(() => PreparedReason.Create(Guid.CreateVersion7(), verb, Title, Text, Cast.Officer, Moments.Monday));
}
