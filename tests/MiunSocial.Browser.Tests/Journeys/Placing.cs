using Microsoft.EntityFrameworkCore;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Builders;

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

    public static Task<int> CountRequestsAsync(this LivePortal portal, string name) =>
        portal.WithDatabaseAsync(db => db.Requests.CountAsync(request => request.Proposal.WishedName == name));
}
