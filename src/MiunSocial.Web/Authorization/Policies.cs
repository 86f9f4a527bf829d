using Microsoft.AspNetCore.Authorization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Authorization;

/// <summary>
/// Who may come to which pages. What may be done with a single record is answered by the domain. docs/permissions.md shows
/// the same; a test keeps the two equal.
/// </summary>
public static class Policies
{
    /// <summary>Channels, kinds, guidelines, contact, the start page: everyone who has signed in.</summary>
    public const string Browse = nameof(Browse);

    /// <summary>Write and follow one's own requests: everyone but students.</summary>
    public const string MakeRequests = nameof(MakeRequests);

    /// <summary>Open a request that one is party to: its requester, its head, an officer. Which ones is the domain's answer.</summary>
    public const string TakePartInRequests = nameof(TakePartInRequests);

    /// <summary>Endorse for a unit: staff; for which units is the domain's answer.</summary>
    public const string Endorse = nameof(Endorse);

    /// <summary>Ask for a loan and follow one's own: students, and officers who lend. Which loans is the domain's answer.</summary>
    public const string TakePartInLoans = nameof(TakePartInLoans);

    /// <summary>Decide requests and keep the registry.</summary>
    public const string Decide = nameof(Decide);

    /// <summary>See what awaits decision or endorsement: officers, and staff who endorse for a unit today.</summary>
    public const string SeeApprovals = nameof(SeeApprovals);

    /// <summary>See which channels' links do not work. A single channel's is seen by everyone who browses.</summary>
    public const string WatchLinks = nameof(WatchLinks);

    /// <summary>Read the university's own rules: officers, who work by them, and administrators, who change them.</summary>
    public const string SeePolicy = nameof(SeePolicy);

    /// <summary>People, roles, units, platforms, the university's own rules and the outbox.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>The directory of public channels and "is this account ours?": everyone who browses, and anyone where the university's policy opens it.</summary>
    public const string SeeDirectory = nameof(SeeDirectory);

    /// <summary>The directory as a part of other sites' pages: anyone where the policy opens the directory or names such sites.</summary>
    public const string SeeEmbeddedDirectory = nameof(SeeEmbeddedDirectory);

    /// <summary>The API: everyone who browses, programs with a key, and anyone where the policy opens it.</summary>
    public const string ReadApi = nameof(ReadApi);

    /// <summary>What the university's policy, or a key, opens to those without a role.</summary>
    private static readonly HashSet<string> Opened = [SeeDirectory, SeeEmbeddedDirectory, ReadApi];

    /// <summary>The roles that a policy asks for one of.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> Roles { get; } = new Dictionary<string, IReadOnlyList<Role>>
    {
        [Browse] = [Role.Staff, Role.Student, Role.Officer, Role.Administrator],
        [MakeRequests] = [Role.Staff, Role.Officer, Role.Administrator],
        [TakePartInRequests] = [Role.Staff, Role.Officer, Role.Administrator],
        [Endorse] = [Role.Staff],
        [Decide] = [Role.Officer],
        [TakePartInLoans] = [Role.Student, Role.Officer],
        [SeeApprovals] = [Role.Staff, Role.Officer],
        [WatchLinks] = [Role.Officer],
        [SeePolicy] = [Role.Officer, Role.Administrator],
        [Administer] = [Role.Administrator],
        [SeeDirectory] = [Role.Staff, Role.Student, Role.Officer, Role.Administrator],
        [SeeEmbeddedDirectory] = [Role.Staff, Role.Student, Role.Officer, Role.Administrator],
        [ReadApi] = [Role.Staff, Role.Student, Role.Officer, Role.Administrator],
    };

    public static void AddPortalAuthorization(this WebApplicationBuilder builder)
    {
        var authorization = builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var (name, roles) in Roles)
        {
            authorization.AddPolicy(name, policy =>
            {
                if (Opened.Contains(name))
                {
                    policy.AddRequirements(new OpenedByPolicy(name));
                    return;
                }
                policy.RequireRole(roles.Select(role => role.ToString()));
                if (name == SeeApprovals)
                {
                    policy.AddRequirements(new EndorsesOrDecides());
                }
            });
        }
        builder.Services.AddScoped<IAuthorizationHandler, EndorsesOrDecidesHandler>();
        builder.Services.AddScoped<IAuthorizationHandler, OpenedByPolicyHandler>();
        builder.Services.AddSingleton<Openness>();
        builder.Services.AddSingleton<KeyUses>();
        builder.Services.AddScoped<KeyRing>();
        builder.Services.AddScoped<SignedIn>();
    }
}

/// <summary>The person is an officer, or endorses for some unit today.</summary>
public sealed class EndorsesOrDecides : IAuthorizationRequirement;

internal sealed class EndorsesOrDecidesHandler(SignedIn signedIn) : AuthorizationHandler<EndorsesOrDecides>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, EndorsesOrDecides requirement)
    {
        // Requirements are asked also of a visitor, who is then sent to sign in.
        if (context.User.PersonId() is null)
        {
            return;
        }
        if (context.User.IsInRole(nameof(Role.Officer)) || (await signedIn.GetAsync()).Actor.EndorsesFor.Count > 0)
        {
            context.Succeed(requirement);
        }
    }
}
