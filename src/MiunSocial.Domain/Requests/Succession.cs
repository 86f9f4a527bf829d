using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>Who looks after a channel before and after somebody else becomes its responsible.</summary>
public static class Succession
{
    /// <summary>Whether the one who leaves is the one who was asked. A channel can get another responsible while a request goes on.</summary>
    /// <param name="people">Those who look after the channel now.</param>
    /// <param name="askedKey">The address that was asked to leave, as people are known by it; null where nobody was.</param>
    public static bool IsAskedOfWhoeverLeaves(IEnumerable<ChannelPerson> people, string? askedKey) => Leaving(people)?.EmailKey == askedKey;

    public static IReadOnlyList<ChannelPerson> After(IReadOnlyList<ChannelPerson> people, HandoverWish wish, DateOnly today)
    {
        var leaving = Leaving(people);
        var coming = New(ChannelPart.Responsible, wish.NewResponsibleName, wish.NewResponsibleEmail, today);
        return
        [
            coming,
            .. Administrators(people, wish, leaving, today),
            .. StandIns(people, wish, leaving, today).Where(person => !IsSame(person, coming)),
        ];
    }

    internal static ChannelPerson? Leaving(IEnumerable<ChannelPerson> people) =>
        people.FirstOrDefault(person => person.Part == ChannelPart.Responsible);

    /// <summary>Employees who administer, each counted once.</summary>
    internal static int EmployeeAdministrators(IEnumerable<ChannelPerson> people) => people
        .Where(person => person is { Part: ChannelPart.Administrator, Affiliation: Affiliation.Employee })
        .DistinctBy(person => person.EmailKey)
        .Count();

    private static IEnumerable<ChannelPerson> Administrators(
        IReadOnlyList<ChannelPerson> people, HandoverWish wish, ChannelPerson? leaving, DateOnly today)
    {
        var stays = wish.FormerAccess == FormerAccess.StaysAdministrator;
        var administrators = people.Where(person => person.Part == ChannelPart.Administrator).ToList();
        foreach (var administrator in administrators.Where(person => stays || !IsSame(person, leaving)))
        {
            yield return administrator;
        }
        if (stays && leaving is not null && !administrators.Exists(person => IsSame(person, leaving)))
        {
            yield return leaving with { Part = ChannelPart.Administrator, Since = today };
        }
    }

    private static IEnumerable<ChannelPerson> StandIns(
        IReadOnlyList<ChannelPerson> people, HandoverWish wish, ChannelPerson? leaving, DateOnly today) =>
        wish.NewStandInEmail.Length > 0
            ? [New(ChannelPart.StandIn, wish.NewStandInName, wish.NewStandInEmail, today)]
            : people.Where(person => person.Part == ChannelPart.StandIn && !IsSame(person, leaving));

    private static ChannelPerson New(ChannelPart part, string name, string email, DateOnly today) =>
        new() { Part = part, Name = name, Email = email, Affiliation = Affiliation.Employee, Since = today };

    private static bool IsSame(ChannelPerson person, ChannelPerson? other) => person.EmailKey == other?.EmailKey;
}
