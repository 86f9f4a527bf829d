namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>A new address, shown once.</summary>
public sealed record Issued(string Address)
{
    /// <summary>The same under the name by which programs take a calendar and keep reading it.</summary>
    public string Subscribing => $"webcal{Address[Address.IndexOf(':', StringComparison.Ordinal)..]}";
}
