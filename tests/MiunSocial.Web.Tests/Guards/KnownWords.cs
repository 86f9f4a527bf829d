using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Testing;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>Words that a page may show though they are no resources: what the database holds, dates, and a few names.</summary>
public sealed partial class KnownWords
{
    /// <summary>Names that are the same in every language, the example password, and what Development's pages of building pieces and mails show.</summary>
    private static readonly string[] Names =
    [
        "MiunSocial", "Mid Sweden University", "Demo-2026!", "/design", "namn@demo.test", "{handle}", "{id}", "{any}", "KOM-2026-0042",
        "http://127.0.0.1:5080/requests/KOM-2026-0042", "http://127.0.0.1:5080/people/00000000-0000-0000-0000-000000000000", "http://127.0.0.1:5080/notices", "http://127.0.0.1:5080/organisation",
    ];

    /// <summary>Texts of the database that no page shows; left out so that they excuse nothing.</summary>
    private static readonly HashSet<string> NeverShown =
        ["Slug", "Icon", "Path", "ScopeKey", "SearchText", "NormalizedEmail", "NormalizedUserName", "NormalizedName", "Before", "After", "Xml"];

    private readonly HashSet<string> _whole;
    private readonly List<string> _parts;

    private KnownWords(IEnumerable<string> words)
    {
        _whole = [.. words.Select(PortalText).Where(word => word.Length > 2)];
        _parts = [.. _whole.OrderByDescending(word => word.Length)];
    }

    public static Task<KnownWords> ReadAsync(PortalFactory portal) => portal.WithDatabaseAsync(async db =>
    {
        var held = await TextsOfAsync(db);
        var people = await db.Users.Select(person => person.DisplayName).ToListAsync();
        var firstNames = people.Select(name => name.Split(' ')[0]);
        var rendered = await MarkdownOfAsync(db, portal.Services.GetRequiredService<MarkdownText>());
        return new KnownWords([.. held.SelectMany(Forms), .. firstNames, .. rendered, .. await RulesAsync(db), .. Dates(), .. Names]);
    });

    /// <summary>What platforms' forms show of their rules: words of addresses by what they mean, and drawings to choose among.</summary>
    private static async Task<IEnumerable<string>> RulesAsync(PortalDbContext db)
    {
        var platforms = await db.Platforms.AsNoTracking().ToListAsync();
        return platforms
            .SelectMany(platform => platform.ReservedWords.GroupBy(word => word.Meaning))
            .Select(words => string.Join(' ', words.Select(word => word.Word)))
            .Concat(platforms.SelectMany(platform => new[] { string.Join(", ", platform.Hosts), string.Join(' ', platform.Hosts), platform.Icon, platform.Slug }))
            .Concat(Icons);
    }

    private static readonly string[] Icons = ["broadcast", "globe", "people"];

    /// <summary>The first unaccented run of letters in a text, once all that is known has been taken out; null if there is none.</summary>
    public string? Unknown(string text)
    {
        var rest = Reference().Replace(PortalText(text), " ");
        if (!Plain().IsMatch(rest) || _whole.Contains(rest))
        {
            return null;
        }
        foreach (var part in _parts.Where(part => rest.Contains(part, StringComparison.Ordinal)))
        {
            rest = Regex.Replace(rest, $@"(?<!\p{{L}}){Regex.Escape(part)}(?!\p{{L}})", " ");
        }
        return Plain().Match(rest) is { Success: true } match ? match.Value : null;
    }

    private static string PortalText(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A value, its lines, and an address as people write it.</summary>
    private static IEnumerable<string> Forms(string value) =>
        value.Split('\n').Append(value).Append(Scheme().Replace(value, "")).Append(Scheme().Replace(value, "").Replace("www.", "", StringComparison.Ordinal));

    private static async Task<List<string>> TextsOfAsync(PortalDbContext db)
    {
        var columns = db.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetFlattenedProperties(), (entity, property) => (Table: StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema()), Property: property))
            .Where(one => one.Property.ClrType == typeof(string) && !NeverShown.Contains(one.Property.Name))
            .Select(one => (one.Table.Name, Column: one.Property.GetColumnName(one.Table)))
            .Distinct();
        var texts = new List<string>();
        foreach (var (table, column) in columns)
        {
#pragma warning disable EF1002 // The names are the model's own.
            texts.AddRange(await db.Database
                .SqlQueryRaw<string>($"SELECT DISTINCT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL")
                .ToListAsync());
#pragma warning restore EF1002
        }
        return texts;
    }

    private static async Task<IEnumerable<string>> MarkdownOfAsync(PortalDbContext db, MarkdownText markdown)
    {
        var versions = await db.Guidelines.SelectMany(guideline => guideline.Versions).AsNoTracking().ToListAsync();
        return versions
            .SelectMany(version => new[] { version.Body.Sv, version.Body.En })
            .Select(body => new HtmlParser().ParseDocument(Rendered(markdown, body)))
            .SelectMany(document => PageWords.In(document).Concat(document.QuerySelectorAll("h1, h2, h3").Select(heading => heading.TextContent)))
            .ToList();
    }

    private static string Rendered(MarkdownText markdown, string body)
    {
        using var writer = new StringWriter();
        markdown.Render(Guid.NewGuid(), "sv", body).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    private static IEnumerable<string> Dates() =>
        from culture in new[] { CultureInfo.GetCultureInfo("sv-SE"), CultureInfo.GetCultureInfo("en-GB") }
        let format = culture.DateTimeFormat
        from name in format.MonthNames.Concat(format.AbbreviatedMonthNames).Concat(format.DayNames).Concat(format.AbbreviatedDayNames)
        select name.TrimEnd('.');

    /// <summary>What an error page shows for finding the request in the log.</summary>
    [GeneratedRegex("\\b[0-9a-f]{32}\\b")]
    private static partial Regex Reference();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Plain();

    [GeneratedRegex("^https?://")]
    private static partial Regex Scheme();
}
