using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class ChannelKindTests
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();

    private static readonly KindFacts Facts = new()
    {
        Name = new("Facebooksidor", "Facebook pages"),
        Purpose = LocalizedText.Same("Reach many"),
        Strategy = LocalizedText.Same("Post often"),
        HeldBy = ChannelHolder.Unit,
        IsOpenToRequests = true,
        Position = 3,
        AudienceIds = [First, Second],
    };

    [Fact]
    public void Create_WithAudiences_KeepsThePrioritisedOneFirst() =>
        Assert.Equal([new(First, 0), new(Second, 1)], New().Audiences);

    [Fact]
    public void Change_OfTheOrderOfAudiences_TellsBeforeAndAfter()
    {
        var kind = New();

        kind.Change(Facts with { AudienceIds = [Second, First] }, ChannelBuilder.Officer, Moments.Monday);

        Assert.Equal([Second, First], kind.Audiences.OrderBy(one => one.Position).Select(one => one.AudienceId));
        var told = Assert.Single(kind.Events);
        Assert.Equal(($"{First} {Second}", $"{Second} {First}"), (told.Before["audiences"], told.After["audiences"]));
        Assert.Equal(["audiences"], told.After.Keys);
    }

    [Fact]
    public void Change_OfNothing_TellsNothing()
    {
        var kind = New();

        kind.Change(Facts, ChannelBuilder.Officer, Moments.Monday);

        Assert.Empty(kind.Events);
    }

    [Fact]
    public void Archive_Twice_IsToldOnce()
    {
        var kind = New();

        kind.Archive(ChannelBuilder.Officer, Moments.Monday);
        kind.Archive(ChannelBuilder.Officer, Moments.Monday);

        Assert.True(kind.IsArchived);
        Assert.Equal(HistoryKind.KindArchived, Assert.Single(kind.Events).Kind);
    }

    private static ChannelKind New()
    {
        var kind = ChannelKind.Create("facebook", Guid.CreateVersion7(), Facts, ChannelBuilder.Officer, Moments.Monday);
        kind.ClearEvents();
        return kind;
    }
}
