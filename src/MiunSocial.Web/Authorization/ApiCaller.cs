using System.Security.Claims;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Authorization;

/// <summary>The program behind a request that shows a key.</summary>
/// <param name="Key">Null for a key that is unknown, revoked or expired.</param>
public sealed record ApiCaller(HeldKey? Key)
{
    public bool IsRefused => Key is null;

    /// <returns>Null where no key is shown.</returns>
    public static ApiCaller? Of(HttpContext? context) => context?.Features.Get<ApiCaller>();

    /// <summary>Somebody who is known, so that what a key does not open is forbidden rather than asked to sign in for; with no roles.</summary>
    public ClaimsPrincipal ToPrincipal() => Key is null ? new() : new(new ClaimsIdentity([new(ClaimTypes.Name, Key.Id.ToString("N"))], "ApiKey"));
}

/// <summary>What is remembered of a key, to know it again by.</summary>
public sealed record HeldKey(Guid Id, string SecretHash, IReadOnlyList<ApiScope> Scopes, DateOnly? ExpiresOn)
{
    public bool HoldsOn(DateOnly day) => ExpiresOn is null || day <= ExpiresOn;
}

/// <summary>What whoever asks may see, person or program.</summary>
/// <param name="Internal">Channels inside the university, and planned ones.</param>
/// <param name="People">Those who look after channels.</param>
public sealed record Sight(bool Internal, bool People)
{
    public static Sight Of(HttpContext context) => ApiCaller.Of(context) switch
    {
        { Key: { } key } => new(key.Scopes.Contains(ApiScope.InternalRead), key.Scopes.Contains(ApiScope.PeopleRead)),
        { } => new(Internal: false, People: false),
        null => new(Browses(context.User), context.User.IsInRole(nameof(Role.Officer)) || context.User.IsInRole(nameof(Role.Administrator))),
    };

    private static bool Browses(ClaimsPrincipal user) => Policies.Roles[Policies.Browse].Any(role => user.IsInRole(role.ToString()));
}
