using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Testing.Races;

/// <summary>An officer who has opened a request and is about to decide it: the portal's own services, as during one post.</summary>
internal sealed class ActingOfficer : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    private ActingOfficer(AsyncServiceScope scope) => _scope = scope;

    public required RaceOfficer Officer { get; init; }

    public static async Task<ActingOfficer> SignInAsync(IServiceProvider portal, RaceOfficer officer)
    {
        var scope = portal.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { User = officer.Principal };
        // Looked up once and kept by the scope, so that nothing but the decision itself is left for the race.
        await services.GetRequiredService<SignedIn>().ActorAsync();
        return new(scope) { Officer = officer };
    }

    public Task<RequestResult> DecideAsync(Request request, RequestVerb verb, CancellationToken cancellationToken)
    {
        var workflow = _scope.ServiceProvider.GetRequiredService<RequestWorkflow>();
        var move = new RequestMove { Reference = request.Reference!, Verb = verb, Seen = request.Steps.Count, Text = $"{verb}: {Officer.Name}." };
        return verb switch
        {
            RequestVerb.Approve => workflow.ApproveAsync(move, new(), cancellationToken),
            RequestVerb.Reject => workflow.RejectAsync(move, cancellationToken),
            RequestVerb.Return => workflow.ReturnAsync(move, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "It is no decision."),
        };
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}

internal sealed record RaceOfficer(Guid Id, string Name, ClaimsPrincipal Principal);
