using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class AudienceTests
{
    [Fact]
    public void Change_OfTheName_TellsBeforeAndAfter()
    {
        var audience = New();

        audience.Change(new("Nya studenter", "New students"), 3, ChannelBuilder.Officer, Moments.Monday);

        var told = audience.OnlyEvent();
        Assert.Equal((HistoryKind.AudienceChanged, "Studenter", "Nya studenter"), (told.Kind, told.Before["nameSv"], told.After["nameSv"]));
    }

    [Fact]
    public void Change_OfNothing_TellsNothing()
    {
        var audience = New();

        audience.Change(audience.Name, audience.Position, ChannelBuilder.Officer, Moments.Monday);

        Assert.Empty(audience.Events);
    }

    [Fact]
    public void ArchiveAndRestore_AreToldOnceEach()
    {
        var audience = New();

        audience.Archive(ChannelBuilder.Officer, Moments.Monday);
        audience.Archive(ChannelBuilder.Officer, Moments.Monday);
        audience.Restore(ChannelBuilder.Officer, Moments.Monday);

        Assert.False(audience.IsArchived);
        Assert.Equal([HistoryKind.AudienceArchived, HistoryKind.AudienceRestored], audience.Events.Select(told => told.Kind));
    }

    private static Audience New()
    {
        var audience = Audience.Create("students", new("Studenter", "Students"), 3, ChannelBuilder.Officer, Moments.Monday);
        audience.ClearEvents();
        return audience;
    }
}
