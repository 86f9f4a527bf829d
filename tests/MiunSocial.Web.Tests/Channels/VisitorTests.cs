using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Web.Tests.Channels;

/// <summary>Where the policy opens the directory, visitors see public channels and nothing of those who look after them.</summary>
public sealed class VisitorTests(OpenDirectory portal) : IClassFixture<OpenDirectory>
{
    [Fact]
    public async Task Directory_ShowsPublicChannelsOnly_AndNothingThatIsForThoseInside()
    {
        using var visitor = portal.Visit();

        var page = await visitor.OpenAsync("/channels");

        Assert.NotEmpty(page.Texts(".card-channel"));
        Assert.DoesNotContain(page.Texts(".tag"), text => text == "Intern");
        Assert.DoesNotContain(page.Texts(".badge-status"), text => text == "Planerad");
        Assert.False(page.Has(".export") || page.Has(".page-actions") || page.Has("#health"));
    }

    [Fact]
    public async Task Channel_ShowsWhatItIs_AndNobodysName()
    {
        using var visitor = portal.Visit();

        var page = await visitor.OpenAsync("/channels/turismforskning-youtube");

        Assert.Contains("Turismforskarnas samtal", page.Text("h1"));
        Assert.DoesNotContain("@demo.test", page.Body, StringComparison.Ordinal);
        Assert.False(page.Has("#people") || page.Has("#keeping") || page.Has("#link"));
    }

    [Theory]
    [InlineData(ChannelVisibility.Public, true)]
    [InlineData(ChannelVisibility.Internal, false)]
    public async Task Channel_ThatCloses_NamesItsSuccessorWhereThatIsForThePublic(ChannelVisibility visibility, bool isNamed)
    {
        var (ending, successor) = await portal.WithDatabaseAsync(async db =>
        {
            var scene = await Scene.LoadAsync(db);
            var mark = Guid.NewGuid().ToString("N")[..12];
            var (first, second) = (
                (scene.Channel with { Name = $"Slutar {mark}", Handle = $"slutar_{mark}" }).Build(scene.Now),
                (scene.Channel with { Name = $"Följer {mark}", Handle = $"foljer_{mark}", Visibility = visibility }).Build(scene.Now));
            first.BeginClosing("Följarna flyttar", scene.Officer, scene.Now, second);
            db.Channels.AddRange(first, second);
            await db.SaveChangesAsync();
            return (first, second);
        });
        using var visitor = portal.Visit();

        var page = await visitor.OpenAsync($"/channels/{ending.Slug}");

        Assert.Equal(isNamed, page.Body.Contains(successor.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ChannelVisibility.Internal, ChannelStatus.Active)]
    [InlineData(ChannelVisibility.Public, ChannelStatus.Planned)]
    public async Task Channel_ThatIsNotForThePublic_IsNotThere(ChannelVisibility visibility, ChannelStatus status)
    {
        var slug = await portal.WithDatabaseAsync(db => db.Channels
            .Where(channel => channel.Visibility == visibility && channel.Status == status)
            .Select(channel => channel.Slug)
            .FirstAsync(TestContext.Current.CancellationToken));
        using var visitor = portal.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/channels/{slug}")).Status);
    }

    [Theory]
    [InlineData("/channels/print")]
    [InlineData("/channels/finder")]
    [InlineData("/channels/kinds")]
    [InlineData("/channels/export?format=csv")]
    [InlineData("/channels/turismforskning-youtube/edit")]
    [InlineData("/guidelines")]
    public async Task Rest_AsksToSignIn(string address)
    {
        using var visitor = portal.Visit();

        Assert.True((await visitor.GetAsync(address)).LeadsToSignIn);
    }
}

/// <summary>The demonstration, with its directory open to all.</summary>
public sealed class OpenDirectory : PortalFactory, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await this.SetPolicyAsync(terms => terms with { DirectoryIsPublic = true });
}
