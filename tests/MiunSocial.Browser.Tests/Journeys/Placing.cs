using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Features.Requests;

namespace MiunSocial.Browser.Tests.Journeys;

/// <param name="Reference">As in its address.</param>
internal sealed record PlacedRequest(string Name, string Reference);

/// <summary>Puts requests into the portal that have come some way already.</summary>
internal static class Placing
{
    /// <summary>By requester@demo.test, for the unit whose head is head@demo.test.</summary>
    public static Task<PlacedRequest> PlaceAsync(this LivePortal portal, RequestState state) => portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var name = Asking.New().Name;
        var request = await scene.AddAsync(state, one => one with { Proposal = one.Proposal with { WishedName = name } });
        return new PlacedRequest(name, request.Reference!);
    });

    /// <summary>A channel in use that the requester is responsible for; stands first among those offered.</summary>
    public static Task<string> PlaceChannelAsync(this LivePortal portal) => portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var mark = Guid.NewGuid().ToString("N")[..8];
        var channel = (scene.Channel with
        {
            Name = $"Aa kanal {mark}",
            Handle = $"exempel_{mark}",
            People = [AChannel.Person(ChannelPart.Responsible, "Rebecka Sökander") with { Email = "requester@demo.test" }, AChannel.Person(ChannelPart.Administrator)],
        }).Build(scene.Now);
        db.Channels.Add(channel);
        await db.SaveChangesAsync();
        return channel.Name;
    });

    /// <summary>As the clock does when the days to answer have passed, and the requester was warned.</summary>
    public static async Task LetExpireAsync(this LivePortal portal, string reference)
    {
        var deadline = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3);
        await portal.WithDatabaseAsync(async db =>
        {
            var request = await db.Requests.SingleAsync(one => one.Reference == reference);
            db.Entry(request).Property(one => one.DeadlineOn).CurrentValue = deadline;
            db.RequestReminders.Add(new() { RequestId = request.Id, Kind = RequestReminder.ExpiresWithinADay, On = deadline, At = DateTime.UtcNow.AddDays(-4) });
            return await db.SaveChangesAsync();
        });
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RequestWorkflow>().ExpireDueAsync(TestContext.Current.CancellationToken);
    }

    public static Task<int> CountRequestsAsync(this LivePortal portal, string name) =>
        portal.WithDatabaseAsync(db => db.Requests.CountAsync(request => request.Proposal.WishedName == name));
}
