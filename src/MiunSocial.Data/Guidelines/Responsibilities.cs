using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Guidelines;

public static class Responsibilities
{
    /// <summary>Who answers for channels in use; one that is only planned, or on its way out, asks nobody to read anything.</summary>
    public static IQueryable<Responsibility> Responsibles(this PortalDbContext db) => Project(db, InUse(db));

    /// <summary>What somebody answers for.</summary>
    public static IQueryable<Responsibility> ResponsibilitiesOf(this PortalDbContext db, string email)
    {
        var key = EmailAddress.Normalize(email);
#pragma warning disable CA1304, CA1311, CA1862 // The database has one way of making capitals.
        return Project(db, InUse(db).Where(row => row.Person.EmailKey == key || (row.Person.EmailKey == "" && row.Person.Email.ToUpper() == key)));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static IQueryable<Row> InUse(PortalDbContext db) => db.Channels
        .Where(channel => channel.Status == ChannelStatus.Active || channel.Status == ChannelStatus.Paused)
        .SelectMany(channel => channel.People.Where(person => person.Part == ChannelPart.Responsible), (channel, person) => new Row { Channel = channel, Person = person });

    private static IQueryable<Responsibility> Project(PortalDbContext db, IQueryable<Row> rows) =>
        from row in rows
        join kind in db.Kinds on row.Channel.KindId equals kind.Id
        join platform in db.Platforms on row.Channel.PlatformId equals platform.Id
        select new Responsibility
        {
            Name = row.Person.Name,
            Email = row.Person.Email,
            ChannelSlug = row.Channel.Slug,
            ChannelName = row.Channel.Name,
            Sort = new ChannelSort(platform.Slug, kind.Slug, kind.IsLendable),
        };

    private sealed record Row
    {
        public required Channel Channel { get; init; }

        public required ChannelPerson Person { get; init; }
    }
}
