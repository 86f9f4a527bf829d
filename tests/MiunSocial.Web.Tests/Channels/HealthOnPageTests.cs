using MiunSocial.Domain.Channels;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Channels;

/// <summary>A channel's health is about people: those concerned see it with every reason, and nobody else.</summary>
[OnEveryDatabase]
public sealed class HealthOnPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("officer@demo.test", "edit")]
    [InlineData("admin@demo.test", null)]
    [InlineData("head@demo.test", null)]
    [InlineData("requester@demo.test", "edit")]
    [InlineData("staff@demo.test", null, false)]
    [InlineData("student@demo.test", null, false)]
    public async Task Health_IsForThoseConcerned(string email, string? mends, bool sees = true)
    {
        var slug = await AddAsync();
        using var client = await portal.SignedInAsAsync(email);

        var page = await client.OpenAsync($"/channels/{slug}");

        Assert.Equal(sees, page.Has("[aria-labelledby=health]"));
        Assert.Equal(mends is not null, page.Has($".health-line-failing a[href='/channels/{slug}/{mends}']"));
    }

    [Fact]
    public async Task Health_IsToldInWordsWithTheFacts()
    {
        var slug = await AddAsync();
        using var client = await portal.SignedInAsAsync("officer@demo.test");

        var page = await client.OpenAsync($"/channels/{slug}");

        Assert.Equal("Mycket att åtgärda", page.Text("[aria-labelledby=health] .badge-bad"));
        var failing = page.Texts(".health-line-failing strong");
        Assert.Equal("Anställda administratörer: 1. Minst 2 krävs.", failing[0]);
        Assert.Contains("Tvåstegsinloggning är bekräftad för 0 av 1 administratörer.", failing);
        Assert.Contains("Ingen ersättare är utsedd.", failing);
        Assert.Contains(page.Texts(".health-line"), line => line.StartsWith("Nästa översyn är senast", StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<HealthRule>().Length, page.Texts(".health-line").Count);
    }

    [Fact]
    public async Task Health_OfAClosedChannel_IsNotShown()
    {
        var slug = await portal.WithDatabaseAsync(db => Task.FromResult(db.Channels.First(channel => channel.Status == ChannelStatus.Closed).Slug));
        using var client = await portal.SignedInAsAsync("officer@demo.test");

        Assert.False((await client.OpenAsync($"/channels/{slug}")).Has("[aria-labelledby=health]"));
    }

    private Task<string> AddAsync() => portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var requester = AChannel.Person(ChannelPart.Administrator) with { Email = "requester@demo.test" };
        var name = $"halsa{Guid.NewGuid():N}"[..20];
        var channel = (scene.Channel with { Name = name, Handle = name, People = [requester with { Part = ChannelPart.Responsible }, requester] }).Build(scene.Now);
        db.Channels.Add(channel);
        await db.SaveChangesAsync();
        return channel.Slug;
    });
}
