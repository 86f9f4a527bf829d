using MiunSocial.Browser.Tests.Site;
using MiunSocial.Web.Features.Imports;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The pages for bringing channels in.</summary>
internal static class ImportPlaces
{
    private const string Officer = "officer@demo.test";

    /// <summary>Files to download, which no browser shows as a page.</summary>
    public static IReadOnlyList<string> Files { get; } = ["/channels/export", "/channels/import/template", "/channels/import/{id:guid}/report"];

    public static IEnumerable<Place> All() =>
    [
        new("imports", "/channels/import") { Email = Officer },
        new("imports, with errors", "/channels/import") { Email = Officer, Status = 400, Then = visitor => visitor.PressAsync<ImportsText>("Upload.Submit") },
        new("import", "/channels/import/{id:guid}") { Email = Officer, Address = _ => "/channels/import", Then = UploadAsync },
    ];

    private static async Task UploadAsync(Visitor visitor)
    {
        await visitor.Main.Locator("[name=File]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "kanaler.csv",
            MimeType = "text/csv",
            Buffer = "name;kind;unit;status;audiences;languages\nA;b;c;d;e;f\n"u8.ToArray(),
        });
        await visitor.PressAsync<ImportsText>("Upload.Submit");
    }
}
