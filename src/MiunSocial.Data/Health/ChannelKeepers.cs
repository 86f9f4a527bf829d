using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Health;

public static class ChannelKeepers
{
    /// <summary>The ids of the channels for which somebody is responsible, administrator or stand-in; an id comes once for each part.</summary>
    public static IQueryable<Guid> ChannelsKeptBy(this PortalDbContext db, string email)
    {
        var key = EmailAddress.Normalize(email);
        return db.Channels
            .SelectMany(channel => channel.People, (channel, person) => new { channel.Id, person.EmailKey, person.Email })
#pragma warning disable CA1304, CA1311, CA1862 // The database has one way of making capitals.
            .Where(row => row.EmailKey == key || (row.EmailKey == "" && row.Email.ToUpper() == key))
#pragma warning restore CA1304, CA1311, CA1862
            .Select(row => row.Id);
    }
}
