using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Testing.Races;

/// <summary>Makes what a race needs: enough officers, and requests that wait for a decision.</summary>
internal sealed class RaceGround(IServiceProvider portal)
{
    /// <summary>Each of the requests wishes for one of so many names, so that approvals also race for a channel's address.</summary>
    private const int Names = 50;

    public async Task<IReadOnlyList<RaceOfficer>> OfficersAsync(int wanted)
    {
        await using var scope = portal.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var missing = wanted - (await people.GetUsersInRoleAsync(nameof(Role.Officer))).Count;
        for (var number = 1; number <= missing; number++)
        {
            var officer = new APerson { Email = $"officer.{number}@race.test", Name = $"Tävlande {number}", Roles = [Role.Officer] };
            await officer.AddToAsync(db, DateTime.UtcNow);
        }
        await db.SaveChangesAsync();
        var claims = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Person>>();
        var officers = new List<RaceOfficer>();
        foreach (var person in (await people.GetUsersInRoleAsync(nameof(Role.Officer))).Take(wanted))
        {
            officers.Add(new(person.Id, person.DisplayName, await claims.CreateAsync(person)));
        }
        return officers;
    }

    /// <summary>Requests as their requester and head left them; the notices of that are not part of the race.</summary>
    public async Task<IReadOnlyList<Request>> RequestsAsync(int count, CancellationToken cancellationToken)
    {
        await using var scope = portal.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var scene = await Scene.LoadAsync(db);
        var requests = Enumerable.Range(0, count).Select(number => InReview(scene, number)).ToList();
        db.Requests.AddRange(requests);
        await db.SaveChangesAsync(cancellationToken);
        return requests;
    }

    private static Request InReview(Scene scene, int number)
    {
        var builder = scene.Request;
        var name = string.Create(CultureInfo.InvariantCulture, $"Kappet {number % Names}");
        return (builder with { Proposal = builder.Proposal with { WishedName = name } }).In(RequestState.Review, scene.Now);
    }
}
