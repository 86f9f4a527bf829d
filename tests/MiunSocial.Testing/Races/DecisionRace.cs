using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Courses;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Testing.Races;

/// <summary>Officers who decide the same requests at the same moment, some of them approving and some not.</summary>
public sealed class DecisionRace(IServiceProvider portal)
{
    private const int RequestsAtOnce = 6;

    private static readonly RequestVerb[] Verbs = [RequestVerb.Approve, RequestVerb.Reject, RequestVerb.Return];

    static DecisionRace() =>
        // Whoever starts at the same moment must run at the same moment, however few processors there are.
        ThreadPool.SetMinThreads(64, 64);

    public required int Requests { get; init; }

    public required int OfficersPerRequest { get; init; }

    public async Task<RaceReport> RunAsync(CancellationToken cancellationToken)
    {
        var ground = new RaceGround(portal);
        var officers = await ground.OfficersAsync(OfficersPerRequest);
        var outcomes = new List<RaceOutcome>();
        var watch = new Stopwatch();
        foreach (var batch in Enumerable.Range(0, Requests).Chunk(RequestsAtOnce))
        {
            var requests = await ground.RequestsAsync(batch.Length, cancellationToken);
            watch.Start();
            outcomes.AddRange(await Task.WhenAll(requests.Select((request, place) => DecideAsync(request, officers, batch[place], cancellationToken))));
            watch.Stop();
        }
        await using var scope = portal.CreateAsyncScope();
        var kept = await KeptCourses.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellationToken);
        return new(outcomes, [.. outcomes.SelectMany(outcome => outcome.Findings(kept))], watch.Elapsed);
    }

    private async Task<RaceOutcome> DecideAsync(Request request, IReadOnlyList<RaceOfficer> officers, int turn, CancellationToken cancellationToken)
    {
        var contestants = await Task.WhenAll(officers.Select(officer => ActingOfficer.SignInAsync(portal, officer)));
        using var start = new Barrier(contestants.Length);
        var decisions = await Task.WhenAll(contestants.Select((contestant, place) => Task.Run(async () =>
        {
            var verb = Verbs[(turn + place) % Verbs.Length];
            start.SignalAndWait(cancellationToken);
            return new RaceDecision(contestant.Officer, verb, await contestant.DecideAsync(request, verb, cancellationToken));
        })));
        foreach (var contestant in contestants)
        {
            await contestant.DisposeAsync();
        }
        return new(request.Id, decisions);
    }
}

internal sealed record RaceDecision(RaceOfficer Officer, RequestVerb Verb, RequestResult Result);
