using System.Net;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Registry;

/// <summary>How a channel is looked after is kept by its responsible, its administrators and officers.</summary>
[OnEveryDatabase]
public sealed class UpkeepTests(Desk desk) : IClassFixture<Desk>
{
    [Theory]
    [InlineData("officer@demo.test")]
    [InlineData("requester@demo.test")]
    [InlineData("student@demo.test")]
    public async Task Edit_ByThoseWhoKeepTheChannel_IsKeptAndTold(string email)
    {
        var channel = await desk.AddAsync();
        var form = await Desk.FormAsync(await desk.Office.As(email), channel, "edit");

        var page = await form
            .Fill("CredentialsPlace", "Lösenordsvalvet, mappen Sociala medier").Fill("AnswerHours", "24").Fill("LastArchivedOn", "2026-03-01")
            .Choose("IsSeasonal", "true")
            .SucceedAsync();

        Assert.Equal($"/channels/{channel.Slug}", page.Address);
        Assert.Contains("Lösenordsvalvet, mappen Sociala medier", page.Text());
        var kept = await desk.KeptAsync(channel.Id);
        Assert.Equal((24, new DateOnly(2026, 3, 1), true), (kept.Care.AnswerHours, kept.Care.LastArchivedOn, kept.Care.IsSeasonal));
        Assert.Equal(HistoryKind.ChannelFactsChanged, (await desk.HistoryAsync(channel.Id))[^1].Kind);
    }

    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData("head@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Edit_ByAnybodyElse_IsForbiddenAndChangesNothing(string email)
    {
        var channel = await desk.AddAsync();
        var form = await Desk.FormAsync(await desk.Officer, channel, "edit");
        var other = await desk.Office.As(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(form.Action)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"/channels/{channel.Slug}/history")).Status);
        var token = (await other.OpenAsync("/contact")).Form("form[action='/account/sign-out']");
        var fields = form.Fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).Concat(token.Fields);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync(form.Action, fields)).Status);
        Assert.Equal(0, (await desk.KeptAsync(channel.Id)).Version);
        Assert.False((await other.OpenAsync($"/channels/{channel.Slug}")).Has("#care"));
    }

    [Fact]
    public async Task Edit_OfAChannelThatIsNotThere_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.Officer).GetAsync("/channels/finns-inte/edit")).Status);

    [Fact]
    public async Task People_AddedChangedAndRemoved_AreKeptInTheirLines()
    {
        var channel = await desk.AddAsync();
        var form = await Desk.FormAsync(await desk.Responsible, channel, "edit");

        await form
            .Fill("People[1].Name", "").Fill("People[1].Email", "")
            .Fill("People[3].Name", "Max Myr").Fill("People[3].Email", "max.myr@demo.test").Choose("People[3].HasTwoStepSignIn", "true")
            .SucceedAsync();

        var people = (await desk.KeptAsync(channel.Id)).People;
        Assert.Equal(["Rebecka Sökander", "Malin Personsdotter", "Max Myr"], people.Select(person => person.Name));
        Assert.Equal((ChannelPart.Administrator, true), (people[2].Part, people[2].HasTwoStepSignIn));
    }

    [Fact]
    public async Task People_WithWhatCannotStand_AreRefusedBesideTheirFieldsWithAllThatWasTyped()
    {
        var channel = await desk.AddAsync();
        var form = (await Desk.FormAsync(await desk.Responsible, channel, "edit"))
            .Fill("People[0].Name", "").Fill("People[0].Email", "")
            .Fill("People[3].Name", "Max Myr").Fill("People[3].Email", "ingen adress").Fill("People[3].Affiliation", "Student")
            .Fill("AnswerHours", "9999").Fill("DataProtectionAssessedOn", "2999-01-01").Fill("FunctionMailbox", "fel");

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Superset(
            new HashSet<string> { "People_3__Email", "People_3__Affiliation", "AnswerHours", "DataProtectionAssessedOn", "FunctionMailbox" },
            page.FieldErrors.Keys.ToHashSet());
        Assert.True(page.Has("#People .field-error"));
        var again = page.Form($"form[action='{form.Action}']");
        Assert.Equal(["ingen adress"], again["People[3].Email"]);
        Assert.Equal(["2999-01-01"], again["DataProtectionAssessedOn"]);
        Assert.Equal(0, (await desk.KeptAsync(channel.Id)).Version);
    }

    [Fact]
    public async Task Edit_InEnglish_ShowsDatesAsDateFieldsTakeThem()
    {
        var channel = await desk.AddAsync();
        using var person = await desk.Portal.SignedInAsAsync("requester@demo.test");
        await person.UseLanguageAsync("en");

        var form = await Desk.FormAsync(person, channel, "edit");

        Assert.Equal(["2026-01-15"], form["People[0].Since"]);
        await form.SucceedAsync();
        Assert.Equal(new DateOnly(2026, 1, 15), (await desk.KeptAsync(channel.Id)).People[0].Since);
    }
}
