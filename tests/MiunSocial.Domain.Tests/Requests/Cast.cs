using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Everybody who could try to move a request, with the parties that they are.</summary>
internal static class Cast
{
    private static readonly Guid RequesterId = Guid.Parse("0199a000-0000-7000-8000-000000000001");

    public static Guid UnitId { get; } = Guid.Parse("0199a000-0000-7000-8000-0000000000a1");

    /// <summary>The unit above, whose head is asked.</summary>
    public static Guid EndorsingUnitId { get; } = Guid.Parse("0199a000-0000-7000-8000-0000000000a2");

    public static Guid OtherUnitId { get; } = Guid.Parse("0199a000-0000-7000-8000-0000000000a3");

    public static Actor Requester { get; } = Person("Rut Requester", [Role.Staff]) with { PersonId = RequesterId };

    public static Actor RequesterWhoIsOfficer { get; } = Requester with { Roles = Set(Role.Staff, Role.Officer) };

    public static Actor RequesterWhoIsHead { get; } = Requester with { EndorsesFor = Set(EndorsingUnitId) };

    public static Actor Head { get; } = Person("Hedda Head", [Role.Staff], EndorsingUnitId);

    public static Actor StandIn { get; } = Person("Stina Stand-in", [Role.Staff], EndorsingUnitId);

    public static Actor Officer { get; } = Person("Olle Officer", [Role.Staff, Role.Officer]);

    public static Actor SecondOfficer { get; } = Person("Ottilia Officer", [Role.Staff, Role.Officer]);

    public static IReadOnlyList<CastMember> All { get; } =
    [
        new("requester", Requester, RequestParty.Requester),
        new("requester who is officer", RequesterWhoIsOfficer, RequestParty.Requester, RequestParty.Officer),
        new("requester who is head", RequesterWhoIsHead, RequestParty.Requester),
        new("head", Head, RequestParty.Endorser),
        new("stand-in", StandIn, RequestParty.Endorser),
        new("head of another unit", Person("Alma Another", [Role.Staff], OtherUnitId)),
        new("head of the unit below", Person("Britt Below", [Role.Staff], UnitId)),
        new("student named stand-in", Person("Sven Student", [Role.Student], EndorsingUnitId)),
        new("officer", Officer, RequestParty.Officer, RequestParty.OtherOfficer),
        new("officer who is head", Person("Olga Officer", [Role.Staff, Role.Officer], EndorsingUnitId),
            RequestParty.Endorser, RequestParty.Officer, RequestParty.OtherOfficer),
        new("administrator", Person("Arne Administrator", [Role.Administrator])),
        new("student", Person("Stella Student", [Role.Student])),
        new("other staff", Person("Otto Other", [Role.Staff])),
        new("clock", Actor.Clock, RequestParty.Clock),
    ];

    private static Actor Person(string name, Role[] roles, params Guid[] endorsesFor) =>
        new() { PersonId = Guid.CreateVersion7(), Name = name, Roles = Set(roles), EndorsesFor = Set(endorsesFor) };

    private static HashSet<T> Set<T>(params T[] members) => [.. members];
}

internal sealed record CastMember(string Name, Actor Actor, params RequestParty[] Parties);
