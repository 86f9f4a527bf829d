using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Access;
using MiunSocial.Web.Features.ApiKeys;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>What the registry tells those who ask from outside, and where that is governed.</summary>
internal static class OutsidePlaces
{
    private const string Administrator = "admin@demo.test";

    public static IReadOnlyList<Place> All { get; } =
    [
        new("is it ours?", "/verify"),
        Verify("ours", "https://www.facebook.com/exempel.sportvetenskap"),
        Verify("was ours", "https://www.facebook.com/exempel.socionomprogrammet"),
        Verify("not registered", "facebook.com/nagon.annan"),
        Verify("no account", "https://www.instagram.com/p/abc"),
        new("api", "/api"),
        new("embedded directory", "/embed/channels"),
        new("embedded directory, none", "/embed/channels") { Address = _ => "/embed/channels?q=nosuchchannel&lang=en" },
        new("embedding", "/embed") { Email = "officer@demo.test" },
        new("keys, none", "/api-keys") { Email = Administrator },
        new("new key", "/api-keys/new") { Email = Administrator },
        new("new key, with errors", "/api-keys/new") { Email = Administrator, Status = 400, Then = visitor => visitor.PressAsync<ApiKeysText>("Issue.Submit") },
        new("issued key", "/api-keys/new") { Email = Administrator, Then = IssueAsync },
        new("key", "/api-keys/{id:guid}")
        {
            Email = Administrator,
            Address = _ => "/api-keys/new",
            Then = async visitor =>
            {
                await IssueAsync(visitor);
                await visitor.Main.Locator(".form-actions a").ClickAsync();
            },
        },
    ];

    private static Place Verify(string name, string account) =>
        new($"is it ours, {name}", "/verify") { Address = _ => $"/verify?url={Uri.EscapeDataString(account)}" };

    private static async Task IssueAsync(Visitor visitor)
    {
        await visitor.Main.Locator("[name=Name]").FillAsync("Webbplatsen");
        await visitor.Main.Locator("[name=Contact]").FillAsync("webb@demo.test");
        await visitor.Main.Locator($"[value={ApiScope.PeopleRead}]").CheckAsync();
        await visitor.PressAsync<ApiKeysText>("Issue.Submit");
    }
}
