using MiunSocial.Data.Changes;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Tests.Infrastructure;

public sealed class ChangeStampsTests
{
    private readonly ChangeStamps _stamps = new();

    [Fact]
    public void Stamps_ThatWereNeverRead_AreNotReliedOn()
    {
        Assert.Null(_stamps.Of(ChangeArea.People));

        _stamps.Changed(new Dictionary<ChangeArea, Guid> { [ChangeArea.People] = Guid.NewGuid() });

        Assert.Null(_stamps.Of(ChangeArea.People));
    }

    [Fact]
    public async Task OwnChange_IsSeenAtOnce_AndLeavesOtherAreasAlone()
    {
        await _stamps.RefreshAsync(() => Task.FromResult(All(Guid.NewGuid())));
        var (people, units) = (_stamps.Of(ChangeArea.People), _stamps.Of(ChangeArea.Organisation));

        _stamps.Changed(new Dictionary<ChangeArea, Guid> { [ChangeArea.People] = Guid.NewGuid() });

        Assert.NotEqual(people, _stamps.Of(ChangeArea.People));
        Assert.Equal(units, _stamps.Of(ChangeArea.Organisation));
    }

    [Fact]
    public async Task OwnChange_WhileStampsAreRead_IsNotUndoneByWhatWasReadBefore()
    {
        await _stamps.RefreshAsync(() => Task.FromResult(All(Guid.NewGuid())));
        var (before, after) = (All(Guid.NewGuid()), Guid.NewGuid());

        await _stamps.RefreshAsync(() =>
        {
            _stamps.Changed(new Dictionary<ChangeArea, Guid> { [ChangeArea.People] = after });
            return Task.FromResult(before);
        });

        Assert.Equal($":{after:N}", _stamps.Of(ChangeArea.People));
    }

    [Fact]
    public async Task AnothersChange_IsSeenWhenTheStampsAreRead()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await _stamps.RefreshAsync(() => Task.FromResult(All(first)));
        await _stamps.RefreshAsync(() => Task.FromResult(All(second)));

        Assert.Equal($":{second:N}:{second:N}", _stamps.Of(ChangeArea.People, ChangeArea.Organisation));
    }

    private static Dictionary<ChangeArea, Guid> All(Guid stamp) => Enum.GetValues<ChangeArea>().ToDictionary(area => area, _ => stamp);
}
