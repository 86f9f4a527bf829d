using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Health;
using MiunSocial.Data.Links;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Health;

/// <summary>What is read for the rules is what the channel itself would tell them.</summary>
[OnEveryDatabase]
public sealed class ChannelHealthReaderTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Facts_AreThoseOfTheChannel()
    {
        await using var db = _database.Open();
        var channels = await db.Channels.AsNoTracking().AsSplitQuery().ToListAsync(Cancel);
        var broken = await db.BrokenLinks().ToListAsync(Cancel);
        Assert.NotEmpty(broken);
        foreach (var channel in channels)
        {
            var condition = await new ChannelHealthReader(db).FindAsync(channel.Id, Cancel);

            Assert.Equal(HealthFacts.Of(channel, broken.Contains(channel.Id), condition!.Facts.Acknowledgements), condition.Facts);
            Assert.Equal(channel.People, condition.People);
            Assert.Equal((channel.Slug, channel.Name), (condition.Slug, condition.Name));
        }
    }

    [Fact]
    public async Task Policy_IsTheOneInForce()
    {
        await using var db = _database.Open();
        await db.Policies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.EmployeeAdministrators, 3), Cancel);

        var condition = await new ChannelHealthReader(db).FindAsync(await db.Channels.Select(channel => channel.Id).FirstAsync(Cancel), Cancel);

        Assert.Equal(3, condition!.Policy.EmployeeAdministrators);
    }

    [Fact]
    public async Task Channel_ThatDoesNotExist_HasNoCondition()
    {
        await using var db = _database.Open();

        Assert.Null(await new ChannelHealthReader(db).FindAsync(Guid.NewGuid(), Cancel));
    }

    [Theory]
    [InlineData("lena.exempel@demo.test")]
    [InlineData("Lena.Exempel@Demo.Test")]
    public async Task Kept_AreThoseWithThePersonsAddress_HoweverItIsWritten(string email)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var lena = AChannel.Person(ChannelPart.Responsible) with { Email = "LENA.exempel@demo.test" };
        var channel = (scene.Channel with { People = [lena, lena with { Part = ChannelPart.StandIn }] }).Build(scene.Now);
        db.Channels.Add(channel);
        await db.SaveChangesAsync(Cancel);

        var kept = Assert.Single(await new ChannelHealthReader(db).KeptByAsync(email, Cancel));

        Assert.Equal(channel.Id, kept.Id);
        Assert.Equal([ChannelPart.Responsible, ChannelPart.StandIn], kept.PartsOf(email));
    }

    [Fact]
    public async Task Kept_AreFoundInTheRowsOfAnOlderVersionToo()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        db.Channels.Add((scene.Channel with { People = [AChannel.Person(ChannelPart.Responsible) with { Email = "Lena.Exempel@demo.test" }] }).Build(scene.Now));
        await db.SaveChangesAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync("UPDATE \"ChannelPeople\" SET \"EmailKey\" = ''", Cancel);

        Assert.Single(await new ChannelHealthReader(db).KeptByAsync("lena.exempel@demo.test", Cancel));
    }

    [Fact]
    public async Task Kept_AreNotTheClosedOnes()
    {
        await using var db = _database.Open();
        var closed = await db.Channels.AsNoTracking().AsSplitQuery().Where(channel => channel.Status == ChannelStatus.Closed).ToListAsync(Cancel);
        Assert.Contains(closed, channel => channel.People.Count > 0);
        foreach (var person in closed.SelectMany(channel => channel.People).Select(person => person.Email).Distinct())
        {
            Assert.DoesNotContain(await new ChannelHealthReader(db).KeptByAsync(person, Cancel), kept => closed.Any(channel => channel.Id == kept.Id));
        }
    }

    public void Dispose() => _database.Dispose();
}
