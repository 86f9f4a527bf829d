namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The pages about channels' links.</summary>
internal static class LinkPlaces
{
    private const string Officer = "officer@demo.test";

    private static readonly string[] Views = ["broken", "failing", "moved", "refused"];

    public static IEnumerable<Place> All =>
    [
        .. Views.Select(view => new Place($"links, {view}", "/links") { Email = Officer, Address = _ => $"/links?view={view}" }),
        new("links, none", "/links") { Email = Officer, Address = _ => "/links?view=broken&platform=linkedin" },
        Link("broken", "turismforskning-youtube"),
        Link("failing", "fibercentrum-youtube"),
        Link("moved", "utbildningsvetenskap-youtube"),
        Link("refused", "studentservice-youtube"),
        Link("not checked", "datateknik-instagram"),
        Link("not in use", "socionomprogrammet-facebook"),
    ];

    private static Place Link(string state, string slug) => new($"link, {state}", "/channels/{slug}/link")
    {
        Email = Officer,
        Address = _ => $"/channels/{slug}/link",
    };
}
