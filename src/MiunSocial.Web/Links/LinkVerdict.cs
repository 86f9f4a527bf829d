using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Links;

/// <summary>What an answer says about the account. Where it says nothing, nobody is blamed.</summary>
public static class LinkVerdict
{
    /// <summary>When a site asks for a pause and does not say how long.</summary>
    private static readonly TimeSpan UsualPause = TimeSpan.FromHours(1);

    /// <summary>In a path or as the first part of a host: pages that platforms show instead of an account to whoever is not signed in.</summary>
    private static readonly HashSet<string> SignInWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "login", "log-in", "signin", "sign-in", "authwall", "checkpoint", "consent", "auth", "oauth", "oauth2", "sso", "uas", "idp",
    };

    public static LinkFinding Failed(LinkNote note, int? status = null) => new() { Outcome = LinkOutcome.Failed, Note = note, StatusCode = status };

    public static LinkFinding Blocked(LinkNote note) => new() { Outcome = LinkOutcome.Blocked, Note = note };

    /// <summary>429, and 999, by which LinkedIn says the same.</summary>
    public static bool AsksToWait(int status) => status is 429 or 999;

    /// <param name="answer">One that is no redirect.</param>
    public static LinkFinding Of(LinkWay way, LinkAnswer answer) => answer switch
    {
        { Status: 429 } or { Status: 503, RetryAfter: not null } => new()
        {
            Outcome = LinkOutcome.Refused,
            Note = LinkNote.AsksToWait,
            StatusCode = answer.Status,
            RetryAfter = answer.RetryAfter ?? UsualPause,
        },
        { Status: 404 or 410 } => new() { Outcome = LinkOutcome.Gone, Note = LinkNote.NotFound, StatusCode = answer.Status },
        { Status: 408 or (>= 500 and < 600) } => Failed(LinkNote.ServerError, answer.Status),
        // Of nothing to be sent in parts, the first part is missing; the page is there.
        { Status: < 400 or 416 } => Shown(way, answer.Status),
        // Robots meet many more refusals than 401 and 403; none says that the account is away.
        _ => Refused(LinkNote.RefusesRobots, answer.Status),
    };

    /// <summary>Whether two addresses are the same page but for what platforms change at will: protocol, <c>www</c>, language, letter case, a query added.</summary>
    public static bool IsSamePage(Uri one, Uri other) =>
        IsSameSite(one.IdnHost, other.IdnHost)
        && string.Equals(one.AbsolutePath.TrimEnd('/'), other.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && (one.Query.Length == 0 || one.Query == other.Query);

    private static LinkFinding Shown(LinkWay way, int status)
    {
        if (way.Redirects > 0 && IsSignIn(way.Here))
        {
            return Refused(LinkNote.AsksForSignIn, status);
        }
        if (way.Redirects > 0 && way.Here.AbsolutePath == "/" && way.Start.AbsolutePath != "/")
        {
            return Refused(LinkNote.LeadsToFrontPage, status);
        }
        return way.MovedTo is { } movedTo && !IsSamePage(way.Start, movedTo) && movedTo.AbsoluteUri.Length <= Lengths.Address
            ? new() { Outcome = LinkOutcome.Moved, StatusCode = status, MovedTo = movedTo.AbsoluteUri }
            : new() { Outcome = LinkOutcome.Answers, StatusCode = status };
    }

    private static LinkFinding Refused(LinkNote note, int status) => new() { Outcome = LinkOutcome.Refused, Note = note, StatusCode = status };

    private static bool IsSignIn(Uri address) =>
        SignInWords.Contains(address.IdnHost.Split('.')[0])
        || address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(2).Any(part => SignInWords.Contains(part.Split('.')[0]));

    private static bool IsSameSite(string one, string other)
    {
        var (left, right) = (WithoutWww(one), WithoutWww(other));
        return left == right || left.EndsWith($".{right}", StringComparison.Ordinal) || right.EndsWith($".{left}", StringComparison.Ordinal);
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
