using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Outbox;

/// <summary>What holds for each kind of notice, and what people may choose.</summary>
[OnEveryDatabase]
public sealed class NoticeChoicesTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Kinds_EachHaveARule_WhoseDefaultMayBeChosen() =>
        Assert.All(Enum.GetValues<NoticeKind>(), kind => Assert.Contains(NoticeKinds.Of(kind).Default, NoticeKinds.Of(kind).Choices));

    [Theory]
    [InlineData(NoticeKind.EndorsementAsked)]
    [InlineData(NoticeKind.RequestApproved)]
    [InlineData(NoticeKind.AccountToCreate)]
    [InlineData(NoticeKind.RequestAnswered)]
    [InlineData(NoticeKind.RequestRejected)]
    [InlineData(NoticeKind.RequestDeclined)]
    [InlineData(NoticeKind.RequestReturned)]
    [InlineData(NoticeKind.PasswordResetAsked)]
    public void Kinds_ThatSomebodyWouldMiss_CannotBeOff(NoticeKind kind)
    {
        Assert.DoesNotContain(NoticeDelivery.Off, NoticeKinds.Of(kind).Choices);
        Assert.Equal(NoticeDelivery.AtOnce, NoticeKinds.Of(kind).Effective(NoticeDelivery.Off));
    }

    /// <summary>The morning's digest would tell of it when the day has passed.</summary>
    [Theory]
    [InlineData(NoticeKind.RequestExpiresWithinADay)]
    [InlineData(NoticeKind.LoanStartsTomorrow)]
    public void Kinds_ThatCannotWait_AreSentAtOnce(NoticeKind kind) => Assert.Equal([NoticeDelivery.AtOnce], NoticeKinds.Of(kind).Choices);

    [Fact]
    public async Task Choice_HoldsUntilAnotherIsMade()
    {
        var person = await AddPersonAsync();
        Assert.Equal(NoticeDelivery.AtOnce, await ChosenAsync(person));

        await SaveAsync(person, NoticeDelivery.Off);
        Assert.Equal(NoticeDelivery.Off, await ChosenAsync(person));

        await SaveAsync(person, NoticeDelivery.AtOnce);
        Assert.Equal(NoticeDelivery.AtOnce, await ChosenAsync(person));
    }

    [Fact]
    public async Task Choice_MadeTwiceAtTheSameMoment_IsKeptOnce()
    {
        var person = await AddPersonAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SaveAsync(person, NoticeDelivery.Digest), Cancel)));

        Assert.Equal(NoticeDelivery.Digest, await ChosenAsync(person));
    }

    [Fact]
    public async Task Choice_ThatAKindDoesNotLeave_IsRefusedWithAllThatCameAlong()
    {
        var person = await AddPersonAsync();
        var choices = new Dictionary<NoticeKind, NoticeDelivery>
        {
            [NoticeKind.RequestReceived] = NoticeDelivery.Off,
            [NoticeKind.RequestRejected] = NoticeDelivery.Off,
        };

        await using var db = _database.Open();
        await Assert.ThrowsAsync<ArgumentException>(() => new NoticeChoices(db, _database.Faults).SaveAsync(person, choices, Cancel));

        Assert.False(await db.NoticePreferences.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Digest_ThatIsEnded_EndsWhatComesInItAndNeedNotCome()
    {
        var person = await AddPersonAsync();
        await using var db = _database.Open();
        var choices = new NoticeChoices(db, _database.Faults);
        var chosen = new Dictionary<NoticeKind, NoticeDelivery>
        {
            [NoticeKind.RequestReceived] = NoticeDelivery.Digest,
            [NoticeKind.RequestRejected] = NoticeDelivery.Digest,
            [NoticeKind.RequestVerified] = NoticeDelivery.AtOnce,
        };
        await choices.SaveAsync(person, chosen, Cancel);
        Assert.False(await choices.IsEndedAsync(person, NoticeKind.DailyDigest, Cancel));

        await choices.EndAsync(person, NoticeKind.DailyDigest, Cancel);

        var held = await choices.OfAsync(person, Cancel);
        Assert.True(await choices.IsEndedAsync(person, NoticeKind.DailyDigest, Cancel));
        Assert.Equal(
            [NoticeDelivery.Off, NoticeDelivery.Digest, NoticeDelivery.AtOnce],
            [held[NoticeKind.RequestReceived], held[NoticeKind.RequestRejected], held[NoticeKind.RequestVerified]]);
        Assert.DoesNotContain(held, one => one.Value == NoticeDelivery.Digest && NoticeKinds.Of(one.Key).MayBeOff);
    }

    [Fact]
    public void MissingHead_LeadsToWhereOneIsAppointed() =>
        Assert.Equal("/organisation", NoticeKinds.Of(NoticeKind.HeadMissing).PathOf(Guid.NewGuid(), "KOM-2026-0042"));

    public void Dispose() => _database.Dispose();

    private async Task<Guid> AddPersonAsync()
    {
        await using var db = _database.Open();
        var person = await new APerson { Email = "prova@demo.test" }.AddToAsync(db, DateTime.UtcNow);
        await db.SaveChangesAsync(Cancel);
        return person.Id;
    }

    private async Task SaveAsync(Guid person, NoticeDelivery delivery)
    {
        await using var db = _database.Open();
        var choices = new Dictionary<NoticeKind, NoticeDelivery> { [NoticeKind.RequestReceived] = delivery };
        await new NoticeChoices(db, _database.Faults).SaveAsync(person, choices, Cancel);
    }

    private async Task<NoticeDelivery> ChosenAsync(Guid person)
    {
        await using var db = _database.Open();
        return (await new NoticeChoices(db, _database.Faults).OfAsync(person, Cancel))[NoticeKind.RequestReceived];
    }
}
