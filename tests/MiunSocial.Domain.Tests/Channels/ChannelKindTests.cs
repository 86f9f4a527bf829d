using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class ChannelKindTests
{
    [Fact]
    public void For_Audiences_KeepsThePrioritisedOneFirst()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var kind = ChannelBuilder.Kind(ChannelHolder.University).For(first, second);

        Assert.Equal([new(first, 0), new(second, 1)], kind.Audiences);
    }
}
