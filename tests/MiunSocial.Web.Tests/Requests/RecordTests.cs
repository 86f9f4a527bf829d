using System.Globalization;
using System.Text.Json;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>The whole request on paper and as a file: for the archive both must hold the same.</summary>
[OnEveryDatabase]
public sealed class RecordTests(Office office) : IClassFixture<Office>
{
    /// <summary>Words of the program, which the page says in the reader's.</summary>
    private static readonly string[] Codes = ["type", "state", "verb", "from", "to", "part", "kind", "step", "field"];

    /// <summary>What only the file lists.</summary>
    private static readonly string[] OfTheFileAlone = ["before", "after"];

    [Fact]
    public async Task Page_SaysAllThatTheFileHolds()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        var request = await office.AddAsync(RequestState.Completed, builder => builder with { FollowUpOn = new(2027, 3, 1) });
        var officer = await office.Officer;

        var file = (await officer.GetAsync($"/requests/{request.Reference}/record.json")).Json;
        var page = await officer.OpenAsync($"/requests/{request.Reference}/record");

        var paper = $"{page.Text("article")} {string.Join(' ', page.Document.QuerySelectorAll("article a").Select(link => link.GetAttribute("href")))}";
        var facts = Facts(file).ToList();
        Assert.Equal("2027-03-01", file.GetProperty("followUpOn").GetString());
        Assert.NotEqual(0, file.GetProperty("guidelines").GetArrayLength());
        Assert.True(facts.Count > 30, "The file is nearly empty.");
        Assert.All(facts, fact => Assert.True(Spellings(fact).Any(text => paper.Contains(text, StringComparison.Ordinal)), $"The page lacks {fact}."));
    }

    private static IEnumerable<string> Facts(JsonElement element) => element.ValueKind switch
    {
        // A field in which nothing was written: the page leaves it out.
        JsonValueKind.Object when element.TryGetProperty("text", out var text) && text.ValueEquals("") => [],
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => !OfTheFileAlone.Contains(property.Name) && !(Codes.Contains(property.Name) && property.Value.ValueKind != JsonValueKind.Object))
            .SelectMany(property => Facts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Facts),
        JsonValueKind.String when element.GetString() is { Length: > 0 } fact => [fact],
        _ => [],
    };

    /// <summary>A moment may be told as such or as a day, and a day in full or in short.</summary>
    private static IEnumerable<string> Spellings(string fact)
    {
        if (DateOnly.TryParseExact(fact, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return [day.ToLongDay(), day.ToShortDay()];
        }
        if (fact.Contains('T') && DateTime.TryParse(fact, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment))
        {
            var here = moment.ToLocal();
            return [here.ToLongMoment(), DateOnly.FromDateTime(here).ToLongDay(), DateOnly.FromDateTime(here).ToShortDay()];
        }
        return [string.Join(' ', fact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
    }
}
