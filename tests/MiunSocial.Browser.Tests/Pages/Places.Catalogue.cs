using MiunSocial.Web.Features.Channels;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The catalogue in all its forms.</summary>
public static partial class Places
{
    private static IEnumerable<Place> Catalogue() =>
    [
        new("channels, as a table", "/channels") { Address = _ => "/channels?view=table&sort=changed" },
        new("channels, filtered by an officer", "/channels") { Email = Officer, Address = _ => "/channels?health=attention&aim=inform&q=e" },
        new("channels, for paper", "/channels/print") { Address = _ => "/channels/print?platform=instagram" },
        new("finder", "/channels/finder"),
        new("finder, with channels", "/channels/finder") { Address = _ => "/channels/finder?audience=current-students&aim=inform" },
        new("saving a selection", "/channels/filters") { Address = _ => "/channels/filters?query=platform%3Dinstagram" },
        new("saving a selection, with errors", "/channels/filters")
        {
            Address = _ => "/channels/filters?query=platform%3Dinstagram",
            Status = 400,
            Then = visitor => visitor.PressAsync<ChannelsText>("Saved.Submit"),
        },
    ];
}
