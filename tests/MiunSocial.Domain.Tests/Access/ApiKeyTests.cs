using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Channels;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Access;

/// <summary>A key is shown once, known by its hash, and ended for good.</summary>
public sealed class ApiKeyTests
{
    private static readonly ApiKeyFacts Facts = new()
    {
        Name = "Webbplatsen",
        Contact = "webb@demo.test",
        Scopes = [ApiScope.ChannelsRead, ApiScope.PeopleRead],
        ExpiresOn = Moments.MondayDay,
    };

    [Fact]
    public void Secret_IsNeverTheSameTwice_AndIsKnownByItsHash()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => ApiKeySecret.Generate()).ToList();

        Assert.Equal(100, secrets.Select(secret => secret.Text).Distinct().Count());
        Assert.All(secrets, secret =>
        {
            Assert.Matches("^msk_[A-Za-z0-9_-]{43}$", secret.Text);
            Assert.Equal(ApiKeySecret.HashOf(secret.Text), secret.Hash);
            Assert.StartsWith(secret.Prefix, secret.Text);
            Assert.DoesNotContain(secret.Text, secret.ToString());
        });
    }

    [Fact]
    public void Issue_KeepsTheHash_AndTellsHistoryNeitherTextNorHash()
    {
        var secret = ApiKeySecret.Generate();

        var key = ApiKey.Issue(Guid.CreateVersion7(), Facts, secret, ChannelBuilder.Officer, Moments.Monday);

        var told = Assert.Single(key.Events);
        Assert.Equal((HistoryKind.ApiKeyIssued, "channels:read people:read"), (told.Kind, told.After["scopes"]));
        Assert.DoesNotContain(told.After.Values, value => value == secret.Text || value == secret.Hash);
        Assert.Equal(secret.Hash, key.SecretHash);
    }

    [Fact]
    public void Revoke_EndsTheKey_AndCannotBeDoneTwice()
    {
        var key = ApiKey.Issue(Guid.CreateVersion7(), Facts, ApiKeySecret.Generate(), ChannelBuilder.Officer, Moments.Monday);
        key.ClearEvents();

        key.Revoke("Läckt", ChannelBuilder.Officer, Moments.Monday);

        Assert.Equal((HistoryKind.ApiKeyRevoked, "Läckt"), (Assert.Single(key.Events).Kind, key.Events[0].Reason));
        Assert.Throws<TransitionNotAllowedException>(() => key.Revoke("Igen", ChannelBuilder.Officer, Moments.Monday));
    }

    [Fact]
    public void Problems_NameTheFieldThatIsWrong()
    {
        Assert.Empty(Facts.Problems(Moments.MondayDay));
        Assert.Equal("Name", Assert.Single((Facts with { Name = "" }).Problems(Moments.MondayDay)).Field);
        Assert.Equal("Name", Assert.Single((Facts with { Name = new('a', 65) }).Problems(Moments.MondayDay)).Field);
        Assert.Equal("Contact", Assert.Single((Facts with { Contact = "ingen" }).Problems(Moments.MondayDay)).Field);
        Assert.Equal("Scopes", Assert.Single((Facts with { Scopes = [] }).Problems(Moments.MondayDay)).Field);
        Assert.Equal("ExpiresOn", Assert.Single(Facts.Problems(Moments.MondayDay.AddDays(1))).Field);
    }
}
