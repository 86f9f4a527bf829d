using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;
using static MiunSocial.Domain.Tests.Channels.ChannelBuilder;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class ChannelMergeTests
{
    private readonly ChannelKind _kind = Kind(ChannelHolder.Unit);

    [Fact]
    public void MergeInto_Another_EndsThisRecordAndKeepsItsAddress()
    {
        var (merged, survivor) = (Register("double"), Register("survivor"));
        var address = merged.Address;

        merged.MergeInto(survivor, "The same account", Officer, Moments.Monday);

        Assert.Equal((ChannelStatus.Closed, survivor.Id, Moments.MondayDay), (merged.Status, merged.MergedIntoId, merged.ClosedOn));
        Assert.Equal(address, merged.Address);
        Assert.Equal((HistoryKind.ChannelMerged, "The same account"), (merged.OnlyEvent().Kind, merged.OnlyEvent().Reason));
    }

    [Fact]
    public void MergeInto_Another_TeachesItWhatOnlyThisOneKnew()
    {
        var merged = Register("double", facts => facts with { Languages = ["en"], Aims = [ChannelAim.Recruit], FunctionMailbox = "both@miun.example" });
        var survivor = Register("survivor", facts => facts with { Languages = ["sv"], People = [Person(ChannelPart.Administrator, "Max Myr")] });

        merged.MergeInto(survivor, "The same account", Officer, Moments.Monday);

        Assert.Equal(["sv", "en"], survivor.Languages);
        Assert.Equal([ChannelAim.Recruit], survivor.Aims);
        Assert.Equal("both@miun.example", survivor.FunctionMailbox);
        Assert.Equal(["Max Myr", "Lena Lind"], survivor.People.Select(person => person.Name));
        Assert.Equal(HistoryKind.ChannelAbsorbedAnother, survivor.OnlyEvent().Kind);
    }

    [Fact]
    public void MergeInto_OneThatKnowsItAll_TellsThatOneNothing()
    {
        var (merged, survivor) = (Register("double"), Register("survivor"));

        merged.MergeInto(survivor, "The same account", Officer, Moments.Monday);

        Assert.Empty(survivor.Events);
    }

    [Fact]
    public void MergeInto_ItselfAnotherPlatformOrAMergedOne_IsRefusedAndChangesNothing()
    {
        var (merged, survivor) = (Register("double"), Register("survivor"));
        var elsewhere = Register("elsewhere", facts => facts with { Kind = Kind(ChannelHolder.Unit) });
        merged.MergeInto(survivor, "The same account", Officer, Moments.Monday);
        var third = Register("third");
        var before = Shared.Facts.Of(third);

        Assert.All([third, elsewhere, merged], other =>
            Assert.Throws<ArgumentException>(() => third.MergeInto(other, "By mistake", Officer, Moments.Monday)));
        Assert.Equal(before, Shared.Facts.Of(third));
    }

    [Fact]
    public void MergeInto_OfARecordThatWasMerged_IsNotAllowed()
    {
        var (merged, survivor) = (Register("double"), Register("survivor"));
        merged.MergeInto(survivor, "The same account", Officer, Moments.Monday);

        Assert.Throws<TransitionNotAllowedException>(() => merged.MergeInto(Register("third"), "Again", Officer, Moments.Monday));
    }

    private Channel Register(string handle, Func<ChannelFacts, ChannelFacts>? change = null)
    {
        var facts = ChannelBuilder.Facts with { Kind = _kind, Slug = handle, Handle = handle };
        var channel = Channel.Register(
            change is null ? facts : change(facts), $"https://www.facebook.com/{handle}", NextReview, Officer, Moments.Monday);
        channel.ClearEvents();
        return channel;
    }
}
