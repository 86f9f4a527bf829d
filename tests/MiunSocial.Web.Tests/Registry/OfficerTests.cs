using System.Net;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Registry;

/// <summary>What the registry vouches for is kept by officers, with a reason.</summary>
[OnEveryDatabase]
public sealed class OfficerTests(Desk desk) : IClassFixture<Desk>
{
    [Theory]
    [InlineData("profile")]
    [InlineData("address")]
    [InlineData("unit")]
    [InlineData("merge")]
    [InlineData("status/begin-closing")]
    [InlineData("status/close")]
    public async Task Page_OfTheOfficers_IsForbiddenToTheResponsibleAndToStudents(string page)
    {
        var channel = await desk.AddAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.Responsible).GetAsync($"/channels/{channel.Slug}/{page}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.Student).GetAsync($"/channels/{channel.Slug}/{page}")).Status);
    }

    [Fact]
    public async Task Profile_Changed_IsKeptToldAndFoundByItsNewWords()
    {
        var channel = await desk.AddAsync();
        var alumni = (await desk.Office.Scene).Audiences["alumni"].Id.ToString();
        var word = $"nyord{Guid.NewGuid():N}"[..16];

        await (await Desk.FormAsync(await desk.Officer, channel, "profile"))
            .Fill("Name", $"Kanalen {word}").Fill("PrioritisedAudienceId", alumni).Choose("Aims", "Engage", "Inform")
            .Fill("RecordNumber", "MIUN 2026/9").Fill("OfficerNotes", "Fråga om loggan").Fill("Reason", "Nytt uppdrag")
            .SucceedAsync();

        var kept = await desk.KeptAsync(channel.Id);
        Assert.Equal([ChannelAim.Inform, ChannelAim.Engage], kept.Aims);
        Assert.Equal(("MIUN 2026/9", "Fråga om loggan", alumni), (kept.RecordNumber, kept.OfficerNotes, kept.Audiences.Single(one => one.Position == 0).AudienceId.ToString()));
        var told = (await desk.HistoryAsync(channel.Id))[^1];
        Assert.Equal((HistoryKind.ChannelProfileChanged, "Nytt uppdrag"), (told.Kind, told.Reason));
        Assert.Contains(" alumner", kept.SearchText);
        Assert.Contains(word, (await (await desk.Office.Staff).OpenAsync($"/channels?q={word}")).Text());
    }

    [Fact]
    public async Task Profile_WithoutReasonOrName_IsRefusedWithAllThatWasTyped()
    {
        var channel = await desk.AddAsync();
        var form = (await Desk.FormAsync(await desk.Officer, channel, "profile"))
            .Fill("Name", " ").Fill("PurposeSv", "Ett nytt syfte").Fill("RecordNumber", new string('9', 65));

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Name", "Reason", "RecordNumber"], page.FieldErrors.Keys.Order());
        Assert.Equal(["Ett nytt syfte"], page.Form($"form[action='{form.Action}']")["PurposeSv"]);
        Assert.Equal(0, (await desk.KeptAsync(channel.Id)).Version);
    }

    [Theory]
    [InlineData("inte en adress")]
    [InlineData("https://www.facebook.com/exempel.annat")]
    [InlineData("https://www.instagram.com/p/Cabc123/")]
    [InlineData("https://evilinstagram.com/exempel")]
    public async Task Address_ThatIsNoAccountOfThePlatform_IsRefused(string address)
    {
        var channel = await desk.AddAsync();

        var page = await (await Desk.FormAsync(await desk.Officer, channel, "address")).Fill("Account", address).Fill("Reason", "Prov").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Account", page.FieldErrors.Keys);
        Assert.Equal(channel.Address, (await desk.KeptAsync(channel.Id)).Address);
    }

    [Fact]
    public async Task Address_Changed_IsCanonicalAndTheOldOneIsKeptOnThePage()
    {
        var channel = await desk.AddAsync();
        var handle = $"exempel_{Guid.NewGuid():N}"[..20];

        var page = await (await Desk.FormAsync(await desk.Officer, channel, "address"))
            .Fill("Account", $"instagram.com/{handle.ToUpperInvariant()}/?hl=sv").Fill("Reason", "Nytt namn").SucceedAsync();

        Assert.Equal($"https://www.instagram.com/{handle}", (await desk.KeptAsync(channel.Id)).Address);
        Assert.Contains(channel.Address!, page.Text(".facts"));
    }

    [Fact]
    public async Task Transfer_ToAnotherUnit_IsKeptAndFoundByItsName()
    {
        var channel = await desk.AddAsync();
        var library = (await desk.Office.Scene).Units["universitetsbiblioteket"];

        await (await Desk.FormAsync(await desk.Officer, channel, "unit")).Fill("UnitId", library.Id.ToString()).Fill("Reason", "Omorganisation").SucceedAsync();

        var kept = await desk.KeptAsync(channel.Id);
        Assert.Equal(library.Id, kept.UnitId);
        Assert.Contains(" universitetsbiblioteket", kept.SearchText);
    }

    [Fact]
    public async Task Close_Step_ByStep_EndsInTheRegistryAsClosed()
    {
        var channel = await desk.AddAsync();
        await (await Desk.FormAsync(await desk.Officer, channel, "status/begin-closing")).Fill("Reason", "Slut").SucceedAsync();
        var close = (await Desk.FormAsync(await desk.Officer, channel, "status/close")).Fill("Reason", "Klart").Fill("ArchivedOn", "2026-05-01");
        Assert.Equal(HttpStatusCode.BadRequest, (await close.SubmitAsync()).Status);

        await close.Fill("Handle", "Released").Choose("LinksRemoved", "true").SucceedAsync();

        var kept = await desk.KeptAsync(channel.Id);
        Assert.Equal((ChannelStatus.Closed, null, new DateOnly(2026, 5, 1)), (kept.Status, kept.Address, kept.Care.LastArchivedOn));
        Assert.Equal(channel.Address, kept.FormerAddresses[^1].Address);
    }

    [Fact]
    public async Task Pause_ByAStudentWhoAdministers_AndResumeByTheResponsible_AreTold()
    {
        var channel = await desk.AddAsync();

        await (await Desk.FormAsync(await desk.Student, channel, "status/pause")).Fill("Reason", "Sommar").SucceedAsync();
        await (await Desk.FormAsync(await desk.Responsible, channel, "status/resume")).Fill("Reason", "Höst").SucceedAsync();

        Assert.Equal(ChannelStatus.Active, (await desk.KeptAsync(channel.Id)).Status);
        Assert.Equal([("Elias Studin", "Sommar"), ("Rebecka Sökander", "Höst")], (await desk.HistoryAsync(channel.Id)).Skip(1).Select(entry => (entry.ActorName, entry.Reason!)));
    }

    [Fact]
    public async Task PlannedChannel_OfARequestThatGoesOn_IsMovedByThatAlone()
    {
        var request = await desk.Office.AddAsync(RequestState.Setup);
        var channel = (await desk.Office.KeptAsync(request.Id)).Channel;

        var page = await (await desk.Officer).OpenAsync($"/channels/{channel.Slug}");

        Assert.True(page.Has($"#keeping ~ p a[href='/requests/{request.Reference}']"));
        Assert.False(page.Has("a[href$='/status/activate']"));
        Assert.Contains(request.Reference!, (await (await desk.Officer).OpenAsync($"/channels/{channel.Slug}/status/activate")).Text());
    }

    [Theory]
    [InlineData("<script>alert(1)</script> {0}")]
    [InlineData("\"><svg/onload=alert(3)>'--</textarea>")]
    public async Task Text_OfAnySort_IsShownAsText(string typed)
    {
        var channel = await desk.AddAsync();
        await (await Desk.FormAsync(await desk.Officer, channel, "edit"))
            .Fill("CrisisRole", typed).Fill("People[3].Name", typed).Fill("People[3].Email", "x@demo.test").Fill("Reason", typed).SucceedAsync();

        foreach (var address in new[] { "", "/edit", "/history" })
        {
            var page = await (await desk.Officer).OpenAsync($"/channels/{channel.Slug}{address}");
            Assert.False(page.Has("main script, main svg[onload]"));
        }
        Assert.Contains(typed, (await (await desk.Officer).OpenAsync($"/channels/{channel.Slug}/history")).Text());
    }
}
