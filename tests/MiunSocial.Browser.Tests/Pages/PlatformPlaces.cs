using MiunSocial.Web.Features.Platforms;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The administrator's pages about platforms.</summary>
internal static class PlatformPlaces
{
    public static IEnumerable<Place> All() => new Place[]
    {
        new("platforms", "/platforms"),
        new("platforms, an address tried", "/platforms") { Address = _ => "/platforms?address=facebook.com%2FMittuniversitetet" },
        new("platforms, no account tried", "/platforms") { Address = _ => "/platforms?address=facebook.com%2Fhashtag%2Fmiun" },
        new("new platform", "/platforms/new"),
        new("new platform, with errors", "/platforms/new") { Status = 400, Then = visitor => visitor.PressAsync<PlatformsText>("Add.Submit") },
        new("platform", "/platforms/{slug}") { Address = _ => "/platforms/youtube" },
    }.Select(place => place with { Email = "admin@demo.test" });
}
