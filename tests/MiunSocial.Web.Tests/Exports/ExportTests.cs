using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Exchange;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Exports;

/// <summary>An export is exactly the view it was asked for from, with as much as its reader may see.</summary>
[OnEveryDatabase]
public sealed class ExportTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("platform=instagram")]
    [InlineData("q=student&closed=true")]
    [InlineData("status=closed")]
    [InlineData("platform=nosuchplatform")]
    public async Task Export_IsTheFilteredView(string filter)
    {
        using var reader = await _portal.SignedInAsAsync("officer@demo.test");
        var shown = (await reader.OpenAsync($"/channels/print?{filter}")).Document.QuerySelectorAll("main a[href^='/channels/']").Select(link => link.GetAttribute("href")!.Split('/')[^1]);

        var json = JsonDocument.Parse((await reader.GetAsync($"/channels/export?format=json&{filter}")).Body).RootElement.EnumerateArray().Select(one => one.GetProperty("slug").GetString()!).ToList();
        var csv = Rows((await reader.GetAsync($"/channels/export?format=csv&{filter}")).Body).Select(row => row[ChannelColumns.Slug]);

        Assert.Equal(json, csv);
        Assert.Subset(json.ToHashSet(), shown.Where(json.Contains).ToHashSet());
        Assert.Equal(filter.Contains("nosuch", StringComparison.Ordinal), json.Count == 0);
    }

    [Theory]
    [InlineData("requester@demo.test")]
    [InlineData("student@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Export_ForOthersThanOfficers_NamesNobody(string email)
    {
        using var reader = await _portal.SignedInAsAsync(email);
        var people = await _portal.WithDatabaseAsync(db => db.Channels.SelectMany(channel => channel.People).Select(person => new { person.Name, person.Email }).ToListAsync(Cancel));
        Assert.NotEmpty(people);

        foreach (var format in new[] { "csv", "json" })
        {
            var body = (await reader.GetAsync($"/channels/export?closed=true&format={format}")).Body;
            Assert.All(people, person => Assert.False(body.Contains(person.Name, StringComparison.Ordinal) || body.Contains($"<{person.Email}", StringComparison.Ordinal), person.Name));
            Assert.DoesNotContain("officer_notes", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Csv_StartsNoFormula()
    {
        await _portal.WithDatabaseAsync(async db =>
        {
            var scene = await Scene.LoadAsync(db);
            db.Channels.Add((scene.Channel with { Name = "=cmd|' /C calc'!A0", Handle = "formel" }).Build(scene.Now));
            await db.SaveChangesAsync(Cancel);
        });
        using var officer = await _portal.SignedInAsAsync("officer@demo.test");

        var body = (await officer.GetAsync("/channels/export?q=calc")).Body;

        Assert.Contains(";'=cmd|' /C calc'!A0;", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xlsx_IsAFileThatCanBeReadAgain()
    {
        using var officer = await _portal.SignedInAsAsync("officer@demo.test");

        var answer = await officer.GetAsync("/channels/export?format=xlsx");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("PK", answer.Body);
    }

    [Theory]
    [InlineData("format=pdf")]
    [InlineData("format=7")]
    public async Task Export_InAFormatThatIsNot_IsRefused(string query)
    {
        using var officer = await _portal.SignedInAsAsync("officer@demo.test");

        Assert.Equal(HttpStatusCode.BadRequest, (await officer.GetAsync($"/channels/export?{query}")).Status);
    }

    public void Dispose() => _portal.Dispose();

    private static List<TableRow> Rows(string csv) => [.. Tables.Open(new MemoryStream(Encoding.UTF8.GetBytes(csv)), Domain.Imports.TableFormat.Csv, ExchangeWords.None).Rows];
}
