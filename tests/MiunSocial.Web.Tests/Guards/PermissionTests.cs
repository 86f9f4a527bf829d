using System.Net;
using Microsoft.AspNetCore.Authorization;
using MiunSocial.Testing;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>Every address answers each role as the policies say, and says so itself.</summary>
public sealed class PermissionTests(ReadOnlyPortal portal)
{
    /// <summary>Pages that do not answer 200 to an empty visit, and why.</summary>
    private static readonly Dictionary<string, string> NotVisitedAsTheyAre = new()
    {
        ["/account/choose-password"] = "needs the one-time link",
        ["/api/v1/verify"] = "needs an address to ask about",
    };

    [Fact]
    public void Endpoints_NameAPolicyOrAreOpenToAll() => Guard.Empty(
        "Endpoints without a named policy and without [AllowAnonymous]",
        PortalEndpoint.Of(portal)
            .Where(endpoint => !endpoint.IsAnonymous && (endpoint.HasUnnamedDemand || endpoint.Policies.Count == 0))
            .Select(endpoint => $"{endpoint} ({endpoint.Name})"));

    [Fact]
    public void Endpoints_NamePoliciesThatAreInTheTable() => Guard.Empty(
        "Unknown policies",
        PortalEndpoint.Of(portal)
            .SelectMany(endpoint => endpoint.Policies.Except(Policies.Roles.Keys), (endpoint, policy) => $"{endpoint}: {policy}"));

    [Fact]
    public void StaticFiles_AreOpenToAll() => Guard.Empty(
        "Static files behind sign-in",
        PortalEndpoint.StaticFilesOf(portal)
            .Where(file => file.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(file => file.RoutePattern.RawText!));

    [Theory]
    [MemberData(nameof(Visitor.Names), MemberType = typeof(Visitor))]
    public async Task Pages_AnswerAsThePoliciesSay(string name)
    {
        var visitor = Visitor.Named(name);
        using var client = await visitor.EnterAsync(portal);
        var deviations = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(portal).Where(endpoint => endpoint.Verb == "GET"))
        {
            var page = await client.GetAsync(endpoint.ToAddress());
            if (!IsRight(visitor, endpoint, page))
            {
                deviations.Add($"{endpoint}: {(int)page.Status} {page.Location}");
            }
        }

        Guard.Empty($"Pages that answer {name} otherwise than the policies say", deviations);
    }

    [Theory]
    [MemberData(nameof(Visitor.Names), MemberType = typeof(Visitor))]
    public async Task Forms_AnswerAsThePoliciesSay(string name)
    {
        var visitor = Visitor.Named(name);
        using var client = await visitor.EnterAsync(portal);
        var deviations = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(portal).Where(endpoint => endpoint.IsUnsafe))
        {
            var answer = await client.SendAsync(new(new HttpMethod(endpoint.Verb), endpoint.ToAddress()));
            var expected = visitor.MayUse(endpoint) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden;
            if (visitor.Role is null && !endpoint.IsAnonymous ? !answer.LeadsToSignIn : answer.Status != expected)
            {
                deviations.Add($"{endpoint}: {(int)answer.Status} {answer.Location}");
            }
        }

        Guard.Empty($"Forms that answer {name} otherwise than the policies say", deviations);
    }

    private static bool IsRight(Visitor visitor, PortalEndpoint endpoint, PortalPage page)
    {
        if (!visitor.MayUse(endpoint))
        {
            return page.Status == HttpStatusCode.Forbidden ? visitor.Role is not null
                : visitor.Role is null && (page.LeadsToSignIn || (endpoint.IsForPrograms && page.Status == HttpStatusCode.Unauthorized));
        }
        return endpoint.HasRouteValues || NotVisitedAsTheyAre.ContainsKey(endpoint.Address)
            ? !page.LeadsToSignIn && page.Status is not HttpStatusCode.Forbidden and < HttpStatusCode.InternalServerError
            : page.Status == HttpStatusCode.OK || (page.Location is not null && !page.LeadsToSignIn);
    }
}
