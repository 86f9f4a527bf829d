using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Registry;

/// <summary>A channel that an officer writes down without a request.</summary>
[OnEveryDatabase]
public sealed class AddTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task Add_OfAKnownAccount_IsActiveAndToldWithItsReason()
    {
        var handle = NewHandle();

        var page = await (await FilledAsync(handle)).SucceedAsync();

        var kept = await FindAsync(handle);
        Assert.Equal((ChannelStatus.Active, $"https://www.instagram.com/{handle}"), (kept!.Status, kept.Address));
        Assert.Equal(("Ylva Ny", true), (kept.People.Single().Name, kept.NextReview > kept.ActiveSince));
        Assert.Equal($"/channels/{kept.Slug}", page.Address);
        var told = Assert.Single(await desk.HistoryAsync(kept.Id));
        Assert.Equal((HistoryKind.ChannelRegistered, "Har funnits i flera år"), (told.Kind, told.Reason));
    }

    [Fact]
    public async Task Add_SentTwiceAtOnce_MakesOneChannel()
    {
        var handle = NewHandle();
        var form = await FilledAsync(handle);

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Single(await desk.HistoryAsync((await FindAsync(handle))!.Id));
    }

    [Fact]
    public async Task Add_OfAnAccountThatIsThere_NamesTheChannelThatHasIt()
    {
        var channel = await desk.AddAsync();

        var page = await (await FilledAsync(channel.Handle)).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(channel.Name, page.FieldErrors["Address"]);
    }

    [Fact]
    public async Task Add_OfAHandleThatCouldBeTakenForAnothers_IsDoneWhenTheOfficerIsCertain()
    {
        var channel = await desk.AddAsync();
        var handle = channel.Handle + "_";

        var doubt = await (await FilledAsync(handle)).SubmitAsync();
        await doubt.Form("form[action='/channels/new']").Choose("IsCertain", "true").SucceedAsync();

        Assert.Equal(HttpStatusCode.BadRequest, doubt.Status);
        Assert.Contains(channel.Name, doubt.Text(".error-summary"));
        Assert.Equal(ChannelStatus.Active, (await FindAsync(handle))!.Status);
    }

    [Fact]
    public async Task Add_OfAnAddressThatAnotherHasLeft_NamesWhoHadIt()
    {
        var channel = await desk.AddAsync();
        await desk.Portal.WithDatabaseAsync(async db =>
        {
            var moved = await db.Channels.AsSplitQuery().SingleAsync(one => one.Id == channel.Id);
            var handle = NewHandle();
            moved.Readdress(new() { Handle = handle, Address = $"https://www.instagram.com/{handle}" }, "Bytte namn", Actor.Clock, DateTime.UtcNow);
            await db.SaveChangesAsync();
        });

        var doubt = await (await FilledAsync(channel.Handle)).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, doubt.Status);
        Assert.Contains(channel.Name, doubt.Text(".error-summary"));
    }

    [Fact]
    public async Task Add_WithNothingFilledIn_SaysWhatIsMissing()
    {
        var form = await (await desk.Officer).FormOnAsync("/channels/new", "form[action='/channels/new']");

        var page = await form.Choose("Languages").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Superset(
            new HashSet<string> { "KindId", "Address", "Name", "UnitId", "ResponsibleName", "ResponsibleEmail", "PurposeSv", "PrioritisedAudienceId", "Reason" },
            page.FieldErrors.Keys.ToHashSet());
    }

    private static string NewHandle() => $"exempel_{Guid.NewGuid():N}"[..24];

    private async Task<PageForm> FilledAsync(string handle)
    {
        var scene = await desk.Office.Scene;
        return (await (await desk.Officer).FormOnAsync("/channels/new", "form[action='/channels/new']"))
            .Fill("KindId", scene.OpenKind.Id.ToString()).Fill("Address", $"instagram.com/{handle}").Fill("Name", $"Kanal {handle}")
            .Fill("UnitId", scene.Unit.Id.ToString()).Fill("ResponsibleName", "Ylva Ny").Fill("ResponsibleEmail", "ylva.ny@demo.test")
            .Fill("PurposeSv", "Visa vardagen").Fill("PrioritisedAudienceId", scene.AudienceId.ToString()).Fill("Reason", "Har funnits i flera år");
    }

    private Task<Channel?> FindAsync(string handle) =>
        desk.Portal.WithDatabaseAsync(db => db.Channels.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(one => one.Handle == handle));
}
