using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Registry;

/// <summary>Two who change one record, and one who sends a form twice.</summary>
[OnEveryDatabase]
public sealed class OvertakenTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task Edit_AfterSomebodyElse_SaysWhoDidWhatAndKeepsWhatWasTyped()
    {
        var channel = await desk.AddAsync();
        var mine = (await Desk.FormAsync(await desk.Responsible, channel, "edit")).Fill("CrisisRole", "Skrivet av mig");
        await (await Desk.FormAsync(await desk.Officer, channel, "edit")).Fill("CrisisRole", "Skrivet av kommunikatören").Fill("Reason", "Efter övningen").SucceedAsync();

        var told = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Olivia Kommander", told.Text(".error-summary"));
        Assert.Contains("Efter övningen", told.Text(".error-summary"));
        Assert.Equal("Skrivet av kommunikatören", (await desk.KeptAsync(channel.Id)).Care.CrisisRole);
        var again = told.Form($"form[action='{mine.Action}']");
        Assert.Equal(["Skrivet av mig"], again["CrisisRole"]);
        await again.SucceedAsync();
        Assert.Equal("Skrivet av mig", (await desk.KeptAsync(channel.Id)).Care.CrisisRole);
    }

    [Theory]
    [InlineData("edit", "CrisisRole", "Delar krisinformation")]
    [InlineData("profile", "OfficerNotes", "Fråga om loggan")]
    [InlineData("unit", "UnitId", null)]
    [InlineData("status/pause", "Reason", "Sommar")]
    public async Task Form_SentTwice_IsOneChange(string page, string field, string? value)
    {
        var channel = await desk.AddAsync();
        var form = (await Desk.FormAsync(await desk.Officer, channel, page)).Fill("Reason", "Två gånger");
        form.Fill(field, value ?? (await desk.Office.Scene).Units["universitetsbiblioteket"].Id.ToString());

        await form.SucceedAsync();
        await form.SucceedAsync();

        Assert.Equal(1, (await desk.KeptAsync(channel.Id)).Version);
        Assert.Equal(2, (await desk.HistoryAsync(channel.Id)).Count);
    }

    [Fact]
    public async Task Pause_AfterSomebodyElseBeganClosing_IsToldAndShowsWhatWasWritten()
    {
        var channel = await desk.AddAsync();
        var pause = (await Desk.FormAsync(await desk.Student, channel, "status/pause")).Fill("Reason", "Vi vilar i sommar.");
        await (await Desk.FormAsync(await desk.Officer, channel, "status/begin-closing")).Fill("Reason", "Projektet är slut.").SucceedAsync();

        var told = await pause.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Olivia Kommander", told.Text());
        Assert.Contains("Vi vilar i sommar.", told.Text());
        Assert.Equal(ChannelStatus.Closing, (await desk.KeptAsync(channel.Id)).Status);
    }

    [Fact]
    public async Task Address_TakenForTwoChannelsAtOnce_IsOnesAndTheOtherIsTold()
    {
        var (one, other) = (await desk.AddAsync(), await desk.AddAsync());
        var wanted = $"https://www.instagram.com/exempel_{Guid.NewGuid():N}"[..50];
        var forms = new[]
        {
            await Desk.FormAsync(await desk.Officer, one, "address"),
            await Desk.FormAsync(await desk.OtherOfficer, other, "address"),
        };

        var answers = await Task.WhenAll(forms.Select(form => form.Fill("Account", wanted).Fill("Reason", "Nytt namn").SubmitAsync()));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(answer => answer.Status).Order());
        var refused = answers.Single(answer => answer.Status == HttpStatusCode.BadRequest);
        Assert.Contains("Kanal exempel_", refused.FieldErrors["Account"]);
        Assert.Single(new[] { await desk.KeptAsync(one.Id), await desk.KeptAsync(other.Id) }, channel => channel.FormerAddresses.Count == 1);
    }

    [Fact]
    public async Task Unit_ChangedAfterSomebodyElse_SaysWhatHappenedAndKeepsWhatWasTyped()
    {
        const string Form = "form[action='/organisation/halsovetenskap']";
        var administrator = await desk.Office.Administrator;
        var mine = (await administrator.FormOnAsync("/organisation/halsovetenskap", Form)).Fill("NameEn", "My name");
        await (await administrator.FormOnAsync("/organisation/halsovetenskap", Form)).Fill("NameEn", "Another name").SucceedAsync();

        var told = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Verksamheten ändrades", told.Text(".error-summary"));
        Assert.Equal(["My name"], told.Form(Form)["NameEn"]);
        await told.Form(Form).SucceedAsync();
        Assert.Equal("My name", await desk.Portal.WithDatabaseAsync(db => db.Units.Where(one => one.Slug == "halsovetenskap").Select(one => one.Name.En).SingleAsync()));
    }

    [Fact]
    public async Task StandIn_NamedAfterSomebodyElseChangedTheUnit_KeepsWhatWasTyped()
    {
        const string Form = "form[action$='/stand-ins/new']";
        var administrator = await desk.Office.Administrator;
        var mine = (await administrator.FormOnAsync("/organisation/halsovetenskap/stand-ins/new", Form))
            .Fill("Email", "staff@demo.test").Fill("From", "2031-07-01").Fill("To", "2031-07-31");
        await (await administrator.FormOnAsync("/organisation/halsovetenskap", "form[action='/organisation/halsovetenskap']")).Fill("NameEn", "Yet another").SucceedAsync();

        var told = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal(["2031-07-31"], told.Form(Form)["To"]);
        await told.Form(Form).SucceedAsync();
    }

    [Fact]
    public async Task StandIn_Ended_StandsInNoMore_AndAButtonPressedTwiceEndsNothingElse()
    {
        var administrator = await desk.Office.Administrator;
        await (await administrator.FormOnAsync("/organisation/halsovetenskap/stand-ins/new", "form[action$='/stand-ins/new']"))
            .Fill("Email", "staff@demo.test").Fill("From", "2032-07-01").Fill("To", "2032-07-31").SucceedAsync();
        var page = await administrator.OpenAsync("/organisation/halsovetenskap");
        var end = page.Form("form[action$='/stand-ins/end']:has([value='2032-07-01'])");

        await end.SucceedAsync();
        var again = await end.SubmitAsync();

        Assert.Contains(again.Status, new[] { HttpStatusCode.Found, HttpStatusCode.Conflict });
        Assert.False((await administrator.OpenAsync("/organisation/halsovetenskap")).Has("form[action$='/stand-ins/end']:has([value='2032-07-01'])"));
        Assert.False(await desk.Portal.WithDatabaseAsync(db => db.Units.SelectMany(unit => unit.StandIns).AnyAsync(one => one.From == new DateOnly(2032, 7, 1))));
    }

    [Fact]
    public async Task Person_ChangedAfterSomebodyElse_SaysWhatHappenedAndKeepsWhatWasTyped()
    {
        var administrator = await desk.Office.Administrator;
        var id = await desk.Portal.WithDatabaseAsync(db => db.Users.Where(one => one.Email == "staff@demo.test").Select(one => one.Id).SingleAsync());
        var (address, form) = ($"/people/{id}/edit", $"form[action='/people/{id}/edit']");
        var mine = (await administrator.FormOnAsync(address, form)).Fill("Name", "Mitt Namn");
        await (await administrator.FormOnAsync(address, form)).Fill("Name", "Annat Namn").SucceedAsync();

        var told = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Personens uppgifter ändrades", told.Text(".error-summary"));
        Assert.Equal(["Mitt Namn"], told.Form(form)["Name"]);
        await told.Form(form).SucceedAsync();
    }
}
