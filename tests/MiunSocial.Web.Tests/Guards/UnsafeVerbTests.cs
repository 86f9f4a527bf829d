using System.Net;
using System.Text.RegularExpressions;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>Nothing changes without a form of the portal's own, and nothing by following a link.</summary>
public sealed partial class UnsafeVerbTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>Endpoints that take any verb, and why they may.</summary>
    private static readonly Dictionary<string, string> TakeAnyVerb = new()
    {
        ["/error/{status:int}"] = "the error pages answer in place of any request",
        ["/health/live"] = "health checks read nothing from the request and change nothing",
        ["/health/ready"] = "health checks read nothing from the request and change nothing",
    };

    private IEnumerable<PortalEndpoint> Endpoints => PortalEndpoint.Of(portal);

    [Fact]
    public void Endpoints_SayWhichVerbTheyTake() => Guard.Empty(
        "Endpoints that take any verb",
        Endpoints.Where(endpoint => endpoint.Verb == PortalEndpoint.AnyVerb && !TakeAnyVerb.ContainsKey(endpoint.Address)).Select(one => one.ToString()));

    [Fact]
    public async Task Forms_WithoutAToken_AreRefusedAndChangeNothing()
    {
        var clients = await ClientsAsync();
        var before = await portal.WithDatabaseAsync(DatabaseContents.ReadAsync);
        var accepted = new List<string>();
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.IsUnsafe))
        {
            var client = clients.First(one => one.Visitor.MayUse(endpoint)).Client;
            var answer = await client.SendAsync(new(new HttpMethod(endpoint.Verb), endpoint.ToAddress()));
            if (answer.Status != HttpStatusCode.BadRequest)
            {
                accepted.Add($"{endpoint}: {(int)answer.Status}");
            }
        }

        Guard.Empty("Forms taken without an antiforgery token", accepted);
        Assert.Empty((await portal.WithDatabaseAsync(DatabaseContents.ReadAsync)).ChangedSince(before));
    }

    [Fact]
    public async Task Forms_AskedForByALink_AreNotThere()
    {
        var clients = await ClientsAsync();
        var pages = Endpoints.Where(endpoint => endpoint.Verb == "GET").Select(endpoint => endpoint.Address).ToHashSet();
        var answered = new List<string>();
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.IsUnsafe && !pages.Contains(endpoint.Address)))
        {
            var client = clients.Last(one => one.Visitor.MayUse(endpoint)).Client;
            var answer = await client.GetAsync(endpoint.ToAddress());
            if (answer.Status is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound))
            {
                answered.Add($"GET {endpoint.Address}: {(int)answer.Status}");
            }
        }

        Guard.Empty("Forms that answer a link", answered);
    }

    /// <summary>Asking whether an account is ours changes nothing; an officer's verification has the same name by chance.</summary>
    private static readonly string[] Questions = ["/verify", "/api/v1/verify"];

    [Fact]
    public void Links_AreNamedByNoVerbOfAWorkflow()
    {
        var verbs = Enum.GetNames<RequestVerb>().Concat(Enum.GetNames<ChannelVerb>()).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Guard.Empty(
            "GET endpoints named by a verb that changes something",
            Endpoints
                .Where(endpoint => endpoint.Verb is "GET" or "HEAD" && !Questions.Contains(endpoint.Address))
                .Where(endpoint => verbs.Contains(endpoint.Action ?? "") || verbs.Contains(LastWord(endpoint)))
                .Select(endpoint => $"{endpoint} ({endpoint.Action})"));
    }

    private static string LastWord(PortalEndpoint endpoint) => Hyphen().Replace(endpoint.Address.Split('/')[^1], "");

    private async Task<List<(Visitor Visitor, PortalClient Client)>> ClientsAsync()
    {
        var clients = new List<(Visitor, PortalClient)>();
        foreach (var visitor in Visitor.All)
        {
            clients.Add((visitor, await visitor.EnterAsync(portal)));
        }
        return clients;
    }

    [GeneratedRegex("-")]
    private static partial Regex Hyphen();
}
