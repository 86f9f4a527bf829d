using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Site;

/// <summary>One address of the portal and one verb, with who may use it.</summary>
public sealed record PortalEndpoint
{
    /// <summary>Stands for a verb where an endpoint takes any.</summary>
    public const string AnyVerb = "*";

    /// <summary>The framework's own in Development, behind sign-in by the fallback policy: files that were made after the last build.</summary>
    private const string FilesAddedSinceTheBuild = "{**path:file}";

    public required string Verb { get; init; }

    public required RoutePattern Pattern { get; init; }

    public required string Name { get; init; }

    /// <summary>The controller's action; null for what is no controller's.</summary>
    public required string? Action { get; init; }

    public required bool IsAnonymous { get; init; }

    /// <summary>All of them must be passed.</summary>
    public required IReadOnlyList<string> Policies { get; init; }

    /// <summary>Whether some demand names no policy, so that it says nothing of whom it means.</summary>
    public required bool HasUnnamedDemand { get; init; }

    public string Address => $"/{Pattern.RawText?.TrimStart('/')}";

    public bool IsUnsafe => Verb is "POST" or "PUT" or "PATCH" or "DELETE";

    /// <summary>Programs are told that they are not let in; they cannot sign in.</summary>
    public bool IsForPrograms => Policies.Contains(Authorization.Policies.ReadApi) && Address != "/api";

    public bool HasRouteValues => Pattern.Parameters.Count > 0;

    /// <summary>An address that the endpoint answers, though it names no record that is there.</summary>
    public string ToAddress() =>
        $"/{string.Join('/', Pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled))))}";

    /// <summary>Whether a path has the endpoint's form: as many parts, and the same words where it names words.</summary>
    public bool Answers(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == Pattern.PathSegments.Count && Pattern.PathSegments.Zip(parts).All(pair =>
            pair.First is not { IsSimple: true, Parts: [RoutePatternLiteralPart literal] }
            || string.Equals(literal.Content, pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    public static IReadOnlyList<PortalEndpoint> Of(PortalFactory portal) =>
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != FilesAddedSinceTheBuild)
            .SelectMany(Split)
            .OrderBy(endpoint => endpoint.Address, StringComparer.Ordinal)
            .ThenBy(endpoint => endpoint.Verb, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<RouteEndpoint> StaticFilesOf(PortalFactory portal) =>
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null),
    ];

    public override string ToString() => $"{Verb} {Address}";

    private static IEnumerable<PortalEndpoint> Split(RouteEndpoint endpoint)
    {
        var verbs = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        var demands = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        return (verbs is { Count: > 0 } ? verbs : [AnyVerb]).Select(verb => new PortalEndpoint
        {
            Verb = verb,
            Pattern = endpoint.RoutePattern,
            Name = endpoint.DisplayName ?? "",
            Action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ActionName,
            IsAnonymous = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            Policies = [.. demands.Select(demand => demand.Policy).OfType<string>().Distinct()],
            HasUnnamedDemand = demands.Any(demand => demand.Policy is null),
        });
    }

    private static string Filled(RoutePatternPart part) => part switch
    {
        RoutePatternParameterPart parameter => parameter.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault() switch
        {
            "guid" => "01900000-0000-7000-8000-000000000000",
            "int" => "404",
            _ => "nothing-here",
        },
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => throw new NotSupportedException(part.GetType().Name),
    };
}
