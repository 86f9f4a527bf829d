using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Loans;

/// <summary>An address is shown once, known by its hash, and its person's alone.</summary>
public sealed class CalendarSubscriptionTests
{
    private static readonly Actor Student = Somebody("Stina");

    [Fact]
    public void Secret_IsNeverTheSameTwice_FitsInAnAddress_AndIsKnownByItsHash()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => CalendarSecret.Generate()).ToList();

        Assert.Equal(100, secrets.Select(secret => secret.Text).Distinct().Count());
        Assert.All(secrets, secret =>
        {
            Assert.Matches("^[A-Za-z0-9_-]{43}$", secret.Text);
            Assert.Equal(CalendarSecret.HashOf(secret.Text), secret.Hash);
            Assert.DoesNotContain(secret.Text, secret.ToString());
        });
    }

    [Fact]
    public void Make_KeepsTheHash_AndTellsHistoryNeitherTextNorHash()
    {
        var secret = CalendarSecret.Generate();

        var subscription = CalendarSubscription.Make(Guid.CreateVersion7(), secret, Student, Moments.Monday);

        var told = Assert.Single(subscription.Events);
        Assert.Equal((HistoryKind.CalendarAddressMade, CalendarSubscription.Label), (told.Kind, told.SubjectLabel));
        Assert.Empty(told.After);
        Assert.Equal((secret.Hash, Student.PersonId), (subscription.SecretHash, subscription.PersonId));
        Assert.True(subscription.Holds);
    }

    [Fact]
    public void Replace_EndsTheFormerAddress_AndMakesARevokedOneHoldAgain()
    {
        var former = CalendarSecret.Generate();
        var subscription = CalendarSubscription.Make(Guid.CreateVersion7(), former, Student, Moments.Monday);
        subscription.Revoke(Student, Moments.Monday);

        subscription.Replace(CalendarSecret.Generate(), Student, Moments.Monday.AddDays(1));

        Assert.NotEqual(former.Hash, subscription.SecretHash);
        Assert.Equal((true, Moments.Monday.AddDays(1)), (subscription.Holds, subscription.IssuedAt));
        Assert.Equal(HistoryKind.CalendarAddressReplaced, subscription.Events[^1].Kind);
    }

    [Fact]
    public void Revoke_EndsIt_AndCannotBeDoneTwice()
    {
        var subscription = CalendarSubscription.Make(Guid.CreateVersion7(), CalendarSecret.Generate(), Student, Moments.Monday);

        subscription.Revoke(Student, Moments.Monday);

        Assert.False(subscription.Holds);
        Assert.Throws<TransitionNotAllowedException>(() => subscription.Revoke(Student, Moments.Monday));
    }

    [Fact]
    public void NobodyElse_ReplacesOrRevokesIt()
    {
        var subscription = CalendarSubscription.Make(Guid.CreateVersion7(), CalendarSecret.Generate(), Student, Moments.Monday);
        var other = Somebody("Olle");

        Assert.Throws<TransitionNotAllowedException>(() => subscription.Replace(CalendarSecret.Generate(), other, Moments.Monday));
        Assert.Throws<TransitionNotAllowedException>(() => subscription.Revoke(other, Moments.Monday));
        Assert.Throws<ArgumentException>(() => CalendarSubscription.Make(Guid.CreateVersion7(), CalendarSecret.Generate(), Actor.Clock, Moments.Monday));
        Assert.Single(subscription.Events);
    }

    private static Actor Somebody(string name) => new() { PersonId = Guid.CreateVersion7(), Name = name, Roles = new HashSet<Role> { Role.Student } };
}
