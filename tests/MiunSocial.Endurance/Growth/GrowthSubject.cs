using MiunSocial.Data;

namespace MiunSocial.Endurance.Growth;

/// <summary>What there is more and more of, and the pages that must not notice.</summary>
internal sealed record GrowthSubject
{
    public required string What { get; init; }

    /// <summary>How many there are in the end, unless an option says otherwise.</summary>
    public required int Large { get; init; }

    public required Func<Func<PortalDbContext>, int, CancellationToken, Task> FillAsync { get; init; }

    /// <summary>As an officer asks for them.</summary>
    public required IReadOnlyList<(string Name, string Address)> Pages { get; init; }

    public static GrowthSubject Channels { get; } = new()
    {
        What = "channels",
        Large = 100_000,
        FillAsync = ManyChannels.AddAsync,
        Pages =
        [
            ("catalogue, first page", "/channels"),
            ("catalogue, a later page", "/channels?page=20"),
            ("table by last change", "/channels?view=table&sort=changed"),
            ("search, one word", "/channels?q=forskning"),
            ("search, beginnings of two words", "/channels?q=fors+tek"),
            ("search, one letter", "/channels?q=f"),
            ("filter by platform", "/channels?platform=instagram"),
            ("filter by unit, audience and words", "/channels?unit=halsovetenskap&audience=alumni&q=v%C3%A5rd"),
        ],
    };

    public static GrowthSubject Requests { get; } = new()
    {
        What = "requests",
        Large = 1_000_000,
        FillAsync = ManyRequests.AddAsync,
        Pages =
        [
            ("the desk", "/approvals"),
            ("start page", "/"),
            ("mine", "/approvals?view=mine"),
            ("free to take", "/approvals?view=anyone"),
            ("decide", "/approvals?view=decide"),
            ("decide, a later page", "/approvals?view=decide&page=2"),
            ("decide, last submitted first", "/approvals?view=decide&sort=submitted"),
            ("decide, last changed first", "/approvals?view=decide&sort=changed"),
            ("verify", "/approvals?view=verify"),
            ("overdue", "/approvals?view=late"),
            ("waiting for others", "/approvals?view=others"),
            ("ended", "/approvals?view=ended"),
            ("all", "/approvals?view=all"),
            ("all of one type", "/approvals?view=all&type=NewAccount"),
            ("search, one word", "/approvals?view=all&q=forskning"),
            ("search, beginnings of two words", "/approvals?view=all&q=fors+tek"),
            ("search, among those to decide", "/approvals?view=decide&q=forskning"),
            ("search, a reference", $"/approvals?view=all&q={ManyRequests.Known}"),
            ("a request", $"/requests/{ManyRequests.Known}"),
        ],
    };
}
