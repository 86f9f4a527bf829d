using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Registry;

/// <summary>A portal in which people keep channels by the pages' own forms.</summary>
public sealed class Desk : IDisposable
{
    public Office Office { get; } = new();

    public PortalFactory Portal => Office.Portal;

    public Task<PortalClient> Officer => Office.Officer;

    public Task<PortalClient> OtherOfficer => Office.OtherOfficer;

    /// <summary>The responsible of every channel of <see cref="AddAsync"/>.</summary>
    public Task<PortalClient> Responsible => Office.Requester;

    /// <summary>A student who administers each of them.</summary>
    public Task<PortalClient> Student => Office.Student;

    /// <summary>A channel in use, looked after by <see cref="Responsible"/> and <see cref="Student"/>, with a stand-in.</summary>
    public Task<Channel> AddAsync(Func<AChannel, AChannel>? change = null) => Portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var handle = $"exempel_{Guid.NewGuid():N}"[..24];
        var builder = scene.Channel with
        {
            Name = $"Kanal {handle}",
            Handle = handle,
            People =
            [
                Person(ChannelPart.Responsible, "Rebecka Sökander", "requester@demo.test"),
                Person(ChannelPart.Administrator, "Elias Studin", "student@demo.test") with { Affiliation = Affiliation.Student },
                Person(ChannelPart.StandIn, "Malin Personsdotter", "staff@demo.test"),
            ],
        };
        var channel = (change is null ? builder : change(builder)).Build(scene.Now);
        db.Channels.Add(channel);
        await db.SaveChangesAsync();
        return channel;
    });

    public Task<Channel> KeptAsync(Guid id) => Portal.WithDatabaseAsync(db => db.Channels.AsNoTracking().AsSplitQuery().SingleAsync(one => one.Id == id));

    public Task<List<AuditEntry>> HistoryAsync(Guid id) => Portal.WithDatabaseAsync(db =>
        db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync());

    public static async Task<PageForm> FormAsync(PortalClient person, Channel channel, string page) =>
        await person.FormOnAsync($"/channels/{channel.Slug}/{page}", $"form[action='/channels/{channel.Slug}/{page}']");

    public void Dispose() => Office.Dispose();

    private static ChannelPerson Person(ChannelPart part, string name, string email) =>
        new() { Part = part, Name = name, Email = email, Since = new(2026, 1, 15) };
}
