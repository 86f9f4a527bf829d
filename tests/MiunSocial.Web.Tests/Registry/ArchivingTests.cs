using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Registry;

/// <summary>Kinds, audiences and units: kept in the portal, archived instead of deleted.</summary>
[OnEveryDatabase]
public sealed class ArchivingTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task Audience_Archived_IsNoLongerOfferedButStaysOnOldRecordsAndCanBeRestored()
    {
        var officer = await desk.Officer;
        var name = $"Grannar {Guid.NewGuid():N}";
        await (await officer.FormOnAsync("/audiences/new", "form[action='/audiences/new']")).Fill("NameSv", name).Fill("NameEn", "Neighbours").SucceedAsync();
        var audience = await desk.Portal.WithDatabaseAsync(db => db.Audiences.AsNoTracking().SingleAsync(one => one.Name.Sv == name));
        var channel = await desk.AddAsync(builder => builder with { AudienceIds = [audience.Id] });

        await (await officer.FormOnAsync($"/audiences/{audience.Slug}", "form[action$='/archive']")).SucceedAsync();

        Assert.DoesNotContain(name, (await (await desk.Responsible).OpenAsync(Writing.NewAddress())).Text());
        Assert.DoesNotContain(name, (await officer.OpenAsync("/channels/new")).Text());
        Assert.Contains(name, (await officer.OpenAsync($"/channels/{channel.Slug}")).Text());
        Assert.Contains(name, (await officer.OpenAsync($"/channels/{channel.Slug}/profile")).Text());
        await (await Desk.FormAsync(officer, channel, "profile")).Fill("Reason", "Annat namn").Fill("Name", "Annat namn").SucceedAsync();
        await (await officer.FormOnAsync($"/audiences/{audience.Slug}", "form[action$='/restore']")).SucceedAsync();
        Assert.Contains(name, (await officer.OpenAsync("/channels/new")).Text());
        Assert.Equal(
            [HistoryKind.AudienceAdded, HistoryKind.AudienceArchived, HistoryKind.AudienceRestored],
            (await desk.HistoryAsync(audience.Id)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task Audience_Renamed_IsFoundByItsNewNameWithoutAChangeOfItsChannels()
    {
        var channel = await desk.AddAsync();
        var word = $"ord{Guid.NewGuid():N}"[..16];
        var form = await (await desk.Officer).FormOnAsync("/audiences/current-students", "form[action='/audiences/current-students']");

        await form.Fill("NameSv", $"Nuvarande studenter {word}").SucceedAsync();

        var kept = await desk.KeptAsync(channel.Id);
        Assert.Contains(word, kept.SearchText);
        Assert.Equal(0, kept.Version);
        await (await (await desk.Officer).FormOnAsync("/audiences/current-students", "form[action='/audiences/current-students']"))
            .Fill("NameSv", "Nuvarande studenter").SucceedAsync();
    }

    [Fact]
    public async Task Kind_AddedAndArchived_IsOfferedAndThenNoMore()
    {
        var officer = await desk.Officer;
        var name = $"Filmkanaler {Guid.NewGuid():N}";
        var form = (await officer.FormOnAsync("/channels/kinds/new", "form[action='/channels/kinds/new']"))
            .Fill("NameSv", name).Fill("NameEn", "Film channels").ChooseAny("PlatformId").Fill("PurposeSv", "Visa").Fill("PurposeEn", "Show")
            .Fill("StrategySv", "Ofta").Fill("StrategyEn", "Often").Fill("HeldBy", "Unit");
        await form.SucceedAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).Status);
        var draft = await (await desk.Responsible).WriteAsync();
        Assert.Contains(name, (await draft.OpenAsync("account")).Text());
        var slug = await desk.Portal.WithDatabaseAsync(db => db.Kinds.Where(one => one.Name.Sv == name).Select(one => one.Slug).SingleAsync());

        await (await officer.FormOnAsync($"/channels/kinds/{slug}/edit", "form[action$='/archive']")).SucceedAsync();

        Assert.DoesNotContain(name, (await draft.OpenAsync("account")).Text());
        Assert.DoesNotContain(name, (await (await desk.Responsible).OpenAsync("/channels/kinds")).Text());
        Assert.Contains(name, (await officer.OpenAsync("/channels/kinds")).Text());
    }

    [Fact]
    public async Task Kind_ChangedAfterSomebodyElse_SaysWhoAndKeepsWhatWasTyped()
    {
        const string Address = "/channels/kinds/instagram-units/edit";
        var mine = (await (await desk.Officer).FormOnAsync(Address, $"form[action='{Address}']")).Fill("StrategySv", "Min strategi");
        await (await (await desk.OtherOfficer).FormOnAsync(Address, $"form[action='{Address}']")).Fill("StrategySv", "Den andras strategi").SucceedAsync();

        var told = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Oskar Kanalsson", told.Text(".error-summary"));
        Assert.Equal(["Min strategi"], told.Form($"form[action='{Address}']")["StrategySv"]);
        await told.Form($"form[action='{Address}']").SucceedAsync();
    }

    [Fact]
    public async Task Unit_WithChannelsOrUnitsInUse_IsNotArchivedAndSaysWhich()
    {
        var channel = await desk.AddAsync();
        var page = await (await (await desk.Office.Administrator).FormOnAsync("/organisation/halsovetenskap", "form[action$='/archive']")).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("kanaler i bruk", page.Text(".error-summary"));
        Assert.False(await desk.Portal.WithDatabaseAsync(db => db.Units.Where(one => one.Id == channel.UnitId).Select(one => one.IsArchived).SingleAsync()));
    }

    [Fact]
    public async Task Unit_WithoutChannels_IsArchivedAndRestored()
    {
        var administrator = await desk.Office.Administrator;
        var name = $"Enheten {Guid.NewGuid():N}";
        await (await administrator.FormOnAsync("/organisation/new", "form[action='/organisation/new']"))
            .Fill("NameSv", name).Fill("NameEn", "The unit").Fill("Kind", "Service").ChooseAny("Parent").SucceedAsync();
        var slug = Slug.From(name);

        await (await administrator.FormOnAsync($"/organisation/{slug}", "form[action$='/archive']")).SucceedAsync();

        Assert.DoesNotContain(name, (await (await desk.Officer).OpenAsync("/channels/new")).Text());
        await (await administrator.FormOnAsync($"/organisation/{slug}", "form[action$='/restore']")).SucceedAsync();
        Assert.Contains(name, (await (await desk.Officer).OpenAsync("/channels/new")).Text());
    }

    [Theory]
    [InlineData("/audiences")]
    [InlineData("/channels/kinds/new")]
    [InlineData("/channels/new")]
    public async Task Page_OfTheOfficers_IsForbiddenToOthers(string address)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.Responsible).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.Office.Administrator).GetAsync(address)).Status);
    }
}
