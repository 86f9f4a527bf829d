namespace MiunSocial.Web.Links;

/// <summary>What is taken from one answer of a site.</summary>
public sealed record LinkAnswer
{
    public required int Status { get; init; }

    /// <summary>Where a redirect leads, as the site wrote it; null for other answers.</summary>
    public Uri? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public static LinkAnswer From(HttpResponseMessage response) => new()
    {
        Status = (int)response.StatusCode,
        Location = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 ? response.Headers.Location : null,
        // A moment instead of a number of seconds is told by the site's own clock.
        RetryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } wait } => wait,
            { Date: { } until } when response.Headers.Date is { } sent => until - sent,
            _ => null,
        },
    };
}

/// <summary>The way from the address that was asked for to where its redirects have led so far.</summary>
public sealed record LinkWay
{
    public required Uri Start { get; init; }

    public required Uri Here { get; init; }

    public int Redirects { get; private init; }

    /// <summary>Where redirects for good have led, before the first that is for now.</summary>
    public Uri? MovedTo { get; private init; }

    private bool IsPermanent { get; init; } = true;

    public static LinkWay From(Uri address) => new() { Start = address, Here = address };

    public LinkWay To(Uri next, bool isPermanent) => this with
    {
        Here = next,
        Redirects = Redirects + 1,
        IsPermanent = IsPermanent && isPermanent,
        MovedTo = IsPermanent && isPermanent ? next : MovedTo,
    };
}
