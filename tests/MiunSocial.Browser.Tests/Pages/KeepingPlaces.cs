using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Audiences;
using MiunSocial.Web.Features.Kinds;
using MiunSocial.Web.Features.Organisation;
using MiunSocial.Web.Features.Registry;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The pages on which channels, kinds, audiences and units are kept.</summary>
internal static class KeepingPlaces
{
    private const string Officer = "officer@demo.test";
    private const string Responsible = "requester@demo.test";
    private const string Administrator = "admin@demo.test";

    /// <summary>Looked after by <see cref="Responsible"/>.</summary>
    private const string Kept = "sjukskoterskeprogrammet-instagram";

    private const string Duplicate = "studenttjanst-facebook";
    private const string Unit = "halsovetenskap";

    public static IEnumerable<Place> All =>
    [
        new("new channel", "/channels/new") { Email = Officer },
        new("new channel, with errors", "/channels/new") { Email = Officer, Status = 400, Then = visitor => visitor.PressAsync<RegistryText>("New.Submit") },
        Page("edit", "edit") with { Email = Responsible },
        Page("edit, with errors", "edit") with
        {
            Status = 400,
            Then = async visitor =>
            {
                await visitor.Page.Locator("[name='People[0].Email']").FillAsync("ingen adress");
                await visitor.PressAsync<RegistryText>("Save");
            },
        },
        Page("edit, somebody was quicker", "edit") with
        {
            Status = 409,
            Then = async visitor =>
            {
                await visitor.Page.Locator("main [name=Version]").EvaluateAsync("field => field.value = '9999'");
                await visitor.Page.Locator("[name=CrisisRole]").FillAsync("Delar krisinformation");
                await visitor.PressAsync<RegistryText>("Save");
            },
        },
        Page("profile", "profile"),
        Page("profile, with errors", "profile") with { Status = 400, Then = visitor => visitor.PressAsync<RegistryText>("Save") },
        Page("address", "address"),
        Page("address, with errors", "address") with { Status = 400, Then = visitor => visitor.PressAsync<RegistryText>("Address.Submit") },
        Page("transfer", "unit"),
        Page("transfer, with errors", "unit") with { Status = 400, Then = visitor => visitor.PressAsync<RegistryText>("Transfer.Submit") },
        Move("pause", Kept),
        Move("pause", Kept) with { Name = "pause, with errors", Status = 400, Then = visitor => visitor.PressAsync<RegistryText>("Move.Pause.Submit") },
        Move("close", "stc-facebook"),
        Move("close", "stc-facebook") with { Name = "close, with errors", Status = 400, Then = visitor => visitor.PressAsync<RegistryText>("Move.Close.Submit") },
        Move("resume", Kept) with { Name = "resume, not open" },
        new("activate", "/channels/{slug}/status/{word}") { Email = Officer, Address = examples => $"/channels/{examples.Channels[ChannelStatus.Planned]}/status/activate" },
        Page("merge", "merge"),
        Page("merge, none", "merge") with { Address = _ => $"/channels/{Kept}/merge?q=nosuchchannel" },
        Page("merge, compared", "merge") with { Address = _ => $"/channels/{Kept}/merge?into=sportvetenskap-instagram" },
        Page("merge, with errors", "merge") with
        {
            Status = 400,
            Address = _ => $"/channels/{Kept}/merge?into=sportvetenskap-instagram",
            Then = visitor => visitor.PressAsync<RegistryText>("Merge.Submit"),
        },
        Page("history", "history"),
        new("channel, of its responsible", "/channels/{slug}") { Email = Responsible, Address = _ => $"/channels/{Kept}" },
        new("channel, merged", "/channels/{slug}") { Email = Officer, Address = _ => $"/channels/{Duplicate}" },
        new("kinds, of an officer", "/channels/kinds") { Email = Officer },
        new("new kind", "/channels/kinds/new") { Email = Officer },
        new("new kind, with errors", "/channels/kinds/new") { Email = Officer, Status = 400, Then = visitor => visitor.PressAsync<KindsText>("Save") },
        new("kind", "/channels/kinds/{slug}/edit") { Email = Officer, Address = _ => "/channels/kinds/instagram-units/edit" },
        new("audiences", "/audiences") { Email = Officer },
        new("new audience", "/audiences/new") { Email = Officer },
        new("new audience, with errors", "/audiences/new") { Email = Officer, Status = 400, Then = visitor => visitor.PressAsync<AudiencesText>("Save") },
        new("audience", "/audiences/{slug}") { Email = Officer, Address = _ => "/audiences/alumni" },
        new("unit, in use when archived", "/organisation/{slug}")
        {
            Email = Administrator,
            Status = 400,
            Address = _ => $"/organisation/{Unit}",
            Then = visitor => visitor.PressAsync<OrganisationText>("Submit.archive"),
        },
    ];

    private static Place Page(string name, string page) => new($"keeping a channel: {name}", $"/channels/{{slug}}/{page}")
    {
        Email = Officer,
        Address = _ => $"/channels/{Kept}/{page}",
    };

    private static Place Move(string word, string slug) => new($"moving a channel: {word}", "/channels/{slug}/status/{word}")
    {
        Email = Officer,
        Address = _ => $"/channels/{slug}/status/{word}",
    };
}
