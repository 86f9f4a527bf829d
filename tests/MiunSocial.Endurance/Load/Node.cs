using MiunSocial.Testing;

namespace MiunSocial.Endurance.Load;

/// <summary>Which of several servers answered, as the proxy before them says; nothing where there is no proxy.</summary>
internal static class Node
{
    public const string Header = "X-Node";

    /// <summary>All that were tried, the one that answered last.</summary>
    public static string AllOf(PortalPage page) => page.Headers.TryGetValues(Header, out var nodes) ? string.Join(", ", nodes) : "";

    public static string Of(PortalPage page) => AllOf(page).Split(", ")[^1];
}
