using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>Example checks of links, kept by the verb that real ones use. Nothing is asked for.</summary>
internal static class DemoLinks
{
    private static readonly LinkFinding Answer = new() { Outcome = LinkOutcome.Answers, StatusCode = 200, Milliseconds = 312 };
    private static readonly LinkFinding Missing = new() { Outcome = LinkOutcome.Gone, Note = LinkNote.NotFound, StatusCode = 404, Milliseconds = 187 };
    private static readonly LinkFinding Silence = new() { Outcome = LinkOutcome.Failed, Note = LinkNote.TimedOut, Milliseconds = 10_003 };
    private static readonly LinkFinding Wall = new() { Outcome = LinkOutcome.Refused, Note = LinkNote.AsksForSignIn, StatusCode = 200, Milliseconds = 421 };

    private static readonly LinkFinding NewAddress = new()
    {
        Outcome = LinkOutcome.Moved,
        StatusCode = 200,
        Milliseconds = 538,
        MovedTo = "https://www.youtube.com/@exempel.lararutbildningen",
    };

    /// <summary>What was found at each channel, and how many days ago.</summary>
    private static readonly Dictionary<string, (int DaysAgo, LinkFinding Finding)[]> Checks = new()
    {
        ["sportvetenskap-youtube"] = [(17, Answer), (10, Answer), (3, Answer)],
        ["halsovetenskap-youtube"] = [(16, Answer), (9, Silence), (8, Answer), (1, Answer)],
        ["utbildningsvetenskap-youtube"] = [(11, Answer), (4, NewAddress)],
        ["turismforskning-youtube"] = [(23, Answer), (16, Answer), (9, Missing), (8, Missing), (7, Missing)],
        ["fibercentrum-youtube"] = [(15, Answer), (8, Answer), (1, Silence)],
        ["studentservice-youtube"] = [(12, Wall), (5, Wall)],
    };

    public static void AddTo(PortalDbContext db, IReadOnlyList<Channel> channels, DateTime now)
    {
        var policy = new Policy();
        foreach (var channel in channels.Where(channel => channel.Address is not null && Checks.ContainsKey(channel.Slug)))
        {
            var checks = Checks[channel.Slug];
            var link = ChannelLink.Of(channel.Id, now.AddDays(-checks[0].DaysAgo));
            db.ChannelLinks.Add(link);
            db.LinkChecks.AddRange(checks.Select(check =>
                link.Record(check.Finding, new(channel.Name, channel.Address!), policy, Actor.Clock, now.AddDays(-check.DaysAgo))));
        }
    }
}
