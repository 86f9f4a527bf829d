using System.Net;
using MiunSocial.Domain.Imports;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Imports;

/// <summary>A file is checked before anything is written: each bad row is told with its number, field, value and reason.</summary>
[OnEveryDatabase]
public sealed class CheckingTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Theory]
    [InlineData("sv", "Verksamhet", "Det finns ingen verksamhet med det namnet.")]
    [InlineData("en", "Unit", "There is no unit of that name.")]
    public async Task BadRow_IsToldInTheReadersLanguage(string language, string column, string reason)
    {
        var address = await _desk.CheckedAsync($"{ImportDesk.Row("kanal1")}\nKanalen x;instagram-units;nowhere;active;staff;sv;Syfte;");
        var officer = await _desk.OfficerAsync();
        await officer.UseLanguageAsync(language);

        var page = await officer.OpenAsync(address);

        Assert.Equal(["3", column, "nowhere", reason], page.Texts("[aria-labelledby=bad] tbody th, [aria-labelledby=bad] tbody td"));
        Assert.Contains($"3;", (await officer.GetAsync($"{address}/report")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_OfOneAccount_AreDuplicates_HoweverTheAddressIsWritten()
    {
        var address = await _desk.CheckedAsync(
            $"{ImportDesk.Row("kanal1")}\n{ImportDesk.Row("KANAL1")}\nNavet;facebook-units;halsovetenskap;active;staff;sv;Syfte;m.facebook.com/Mittuniversitetet");

        var reasons = (await (await _desk.OfficerAsync()).OpenAsync(address)).Texts("[aria-labelledby=bad] tbody td:last-child");

        Assert.Equal(["Rad 2 har samma konto.", "Kontot finns redan i registret som Mittuniversitetet på Facebook."], reasons);
    }

    [Fact]
    public async Task HostileText_IsShownAsText()
    {
        var address = await _desk.CheckedAsync("<script>alert(1)</script>;<img src=x>;'; DROP TABLE Channels;active;staff;sv;Syfte;javascript:alert(1)");

        var page = await (await _desk.OfficerAsync()).OpenAsync(address);

        Assert.False(page.Has("main script, main img"));
        Assert.Contains("<img src=x>", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ChangesNothingInTheRegistry_AndOffersAllOnlyWhereNothingIsBad()
    {
        var good = await (await _desk.OfficerAsync()).OpenAsync(await _desk.CheckedAsync(ImportDesk.Rows(3)));
        var bad = await (await _desk.OfficerAsync()).OpenAsync(await _desk.CheckedAsync($"{ImportDesk.Rows(3)}\nA;;;;;;;"));

        Assert.True(good.Has("button[value=AllOrNothing]"));
        Assert.False(bad.Has("button[value=AllOrNothing]"));
        Assert.True(bad.Has("button[value=GoodRows]"));
        Assert.Equal(0, await _desk.ChannelsAsync());
    }

    [Theory]
    [InlineData(ImportChoice.AllOrNothing)]
    [InlineData((ImportChoice)7)]
    public async Task Choice_ThatIsNotOffered_IsRefused(ImportChoice choice)
    {
        var address = await _desk.CheckedAsync($"{ImportDesk.Rows(1)}\nA;;;;;;;");
        var officer = await _desk.OfficerAsync();
        var token = (await officer.OpenAsync(address)).Form($"form[action='{address}/start']")["__RequestVerificationToken"].Single();

        var answer = await officer.PostAsync($"{address}/start", [new("Choice", choice.ToString()), new("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(ImportState.Checked, (await _desk.KeptAsync(address)).State);
    }

    [Fact]
    public async Task File_ThatCannotBeReadToItsEnd_FailsAndSaysWhere()
    {
        var address = await _desk.CheckedAsync($"{ImportDesk.Rows(2)}\n{new string('x', 30_000)};k;u");

        Assert.Contains("rad 4", (await (await _desk.OfficerAsync()).OpenAsync(address)).Text(".notice-warn"), StringComparison.Ordinal);
        Assert.Equal(ImportState.Failed, (await _desk.KeptAsync(address)).State);
    }

    [Fact]
    public async Task Page_TakesNoMoreThanFiveQueries()
    {
        var address = await _desk.CheckedAsync($"{ImportDesk.Rows(2)}\nA;;;;;;;");

        Assert.InRange((await (await _desk.OfficerAsync()).OpenAsync(address)).Queries.Count, 1, 5);
    }

    public void Dispose() => _desk.Dispose();
}
