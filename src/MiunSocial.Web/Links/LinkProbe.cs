using System.Net.Sockets;
using Microsoft.Extensions.Options;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Links;

/// <summary>Asks whether a page is there, and reads nothing of it.</summary>
public sealed class LinkProbe(IHttpClientFactory clients, IAddressRule rule, IOptions<LinkCheckOptions> options, TimeProvider clock)
{
    /// <summary>The name of the client that <see cref="GuardedConnections"/> guards.</summary>
    public const string Client = "links";

    private const int MostRedirects = 5;

    /// <exception cref="OperationCanceledException">The caller gave up; a site that takes too long is a finding.</exception>
    public async Task<LinkFinding> CheckAsync(Uri address, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeLimitSeconds));
        var finding = await TryAsync(address, cancellationToken, limit.Token);
        return finding with { Milliseconds = (int)clock.GetElapsedTime(start).TotalMilliseconds };
    }

    private async Task<LinkFinding> TryAsync(Uri address, CancellationToken cancellationToken, CancellationToken limit)
    {
        try
        {
            return await FollowAsync(address, limit);
        }
        catch (HttpRequestException exception)
        {
            return Meaning(exception);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return LinkVerdict.Failed(LinkNote.TimedOut);
        }
    }

    private async Task<LinkFinding> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Client);
        var way = LinkWay.From(address);
        while (way.Redirects <= MostRedirects)
        {
            if (!rule.MayAsk(way.Here))
            {
                return LinkVerdict.Blocked(LinkNote.OddAddress);
            }
            var answer = await AskAsync(client, way.Here, cancellationToken);
            if (answer.Location is null)
            {
                return LinkVerdict.Of(way, answer);
            }
            if (!Uri.TryCreate(way.Here, answer.Location, out var next))
            {
                return LinkVerdict.Failed(LinkNote.Unreadable, answer.Status);
            }
            way = way.To(next, isPermanent: answer.Status is 301 or 308);
        }
        return LinkVerdict.Failed(LinkNote.TooManyRedirects);
    }

    /// <summary>By HEAD first. Sites that treat it otherwise than GET are many, so that bad news is believed only of GET.</summary>
    private static async Task<LinkAnswer> AskAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        if (await HeadAsync(client, address, cancellationToken) is { } answer && (answer.Status < 400 || LinkVerdict.AsksToWait(answer.Status)))
        {
            return answer;
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new(0, 0);
        return await SendAsync(client, request, cancellationToken);
    }

    /// <returns>Null if the connection broke at a HEAD, which GET may not meet.</returns>
    private static async Task<LinkAnswer?> HeadAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            return await SendAsync(client, request, cancellationToken);
        }
        catch (HttpRequestException exception) when (exception.InnerException is IOException)
        {
            return null;
        }
    }

    private static async Task<LinkAnswer> SendAsync(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return LinkAnswer.From(response);
    }

    private static LinkFinding Meaning(HttpRequestException exception) => exception.InnerException switch
    {
        PrivateAddressException => LinkVerdict.Blocked(LinkNote.PrivateAddress),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery } =>
            LinkVerdict.Failed(LinkNote.NameNotFound),
        _ => LinkVerdict.Failed(exception.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => LinkNote.NameNotFound,
            HttpRequestError.SecureConnectionError => LinkNote.NotSecure,
            HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError
                or HttpRequestError.ConfigurationLimitExceeded => LinkNote.Unreadable,
            _ => LinkNote.NotConnected,
        }),
    };
}
