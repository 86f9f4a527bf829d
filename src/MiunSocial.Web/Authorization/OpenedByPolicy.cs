using Microsoft.AspNetCore.Authorization;
using MiunSocial.Domain.Access;

namespace MiunSocial.Web.Authorization;

/// <summary>Those with one of the policy's roles, and others where the university's policy, or a key, lets them in.</summary>
/// <param name="Policy">One of <see cref="Policies"/>.</param>
public sealed record OpenedByPolicy(string Policy) : IAuthorizationRequirement;

internal sealed class OpenedByPolicyHandler(IHttpContextAccessor http, Openness openness) : AuthorizationHandler<OpenedByPolicy>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OpenedByPolicy requirement)
    {
        var caller = ApiCaller.Of(http.HttpContext);
        if (caller is { IsRefused: true })
        {
            // A key that does not hold is told so even where none is needed: its owner would notice only when the door is shut.
            context.Fail();
        }
        else if (caller?.Key is { } key)
        {
            if (requirement.Policy == Policies.ReadApi && key.Scopes.Contains(ApiScope.ChannelsRead))
            {
                context.Succeed(requirement);
            }
        }
        else if (Policies.Roles[requirement.Policy].Any(role => context.User.IsInRole(role.ToString())) || await IsOpenAsync(requirement.Policy))
        {
            context.Succeed(requirement);
        }
    }

    private async Task<bool> IsOpenAsync(string policy)
    {
        var doors = await openness.GetAsync(http.HttpContext?.RequestAborted ?? default);
        return policy switch
        {
            Policies.SeeDirectory => doors.Directory,
            Policies.SeeEmbeddedDirectory => doors.Embedding,
            Policies.ReadApi => doors.Api,
            _ => throw new ArgumentException($"No door belongs to {policy}.", nameof(policy)),
        };
    }
}
