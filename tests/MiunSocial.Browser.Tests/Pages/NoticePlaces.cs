namespace MiunSocial.Browser.Tests.Pages;

/// <summary>One's own notices, how they come by mail, and the mails themselves.</summary>
internal static class NoticePlaces
{
    private const string Administrator = "admin@demo.test";

    public static IReadOnlyList<Place> All { get; } =
    [
        new("notices", "/notices") { Email = "requester@demo.test" },
        new("notices, none", "/notices") { Email = "student@demo.test" },
        new("notices by e-mail", "/account/notices") { Email = Administrator },
        new("notices by e-mail, none to choose", "/account/notices") { Email = "student@demo.test" },
        new("unsubscribing, link not ours", "/notices/unsubscribe/{token}") { Email = null, Address = _ => "/notices/unsubscribe/nothing", Status = 400 },
        new("mails", "/design/mails"),
        new("outbox, not delivered", "/outbox") { Email = Administrator, Address = _ => "/outbox?view=dead" },
    ];
}
