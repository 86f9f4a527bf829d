using System.Globalization;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The queue that a reader of a request comes from, and the request's place in it; addresses carry it from page to page.</summary>
/// <param name="Queue">The query of the queue's address, without the question mark.</param>
/// <param name="Place">From 0.</param>
public sealed record QueueTrail(string Queue, int Place)
{
    private const int LongestQueue = 500;

    /// <summary>Further down than anyone goes from request to request.</summary>
    public const int LastPlace = 10_000;

    public string QueueAddress => Queue.Length > 0 ? $"/approvals?{Queue}" : "/approvals";

    /// <summary>What is added to a request's address.</summary>
    public string Query => QueryString.Create([KeyValuePair.Create("queue", (string?)Queue), KeyValuePair.Create("n", (string?)Place.ToString(CultureInfo.InvariantCulture))]).ToString();

    /// <returns>Null where the address names no queue.</returns>
    public static QueueTrail? Of(HttpRequest request) =>
        request.Query["queue"].FirstOrDefault() is { Length: <= LongestQueue } queue
            && int.TryParse(request.Query["n"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place <= LastPlace
            ? new(queue, place)
            : null;

    /// <summary>What to add to an address so that the reader does not lose the queue; empty where there is none.</summary>
    public static string QueryOf(HttpRequest request) => Of(request)?.Query ?? "";
}
