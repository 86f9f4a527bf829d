using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Routing.Patterns;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Fuzz;

/// <summary>What all who post share: the portal, its endpoints and records, forms that any of them has seen, and what was answered.</summary>
internal sealed class FuzzGround(PortalFactory portal)
{
    /// <summary>What would end the run rather than the portal: it makes the visitor another person, or none.</summary>
    private static readonly string[] Spared = ["/account/sign-out", "/account/demonstration", "/account/sign-in", "/people/{id:guid}/edit"];

    private readonly ConcurrentDictionary<string, SeenForm> _forms = new();
    private readonly ConcurrentDictionary<HttpStatusCode, int> _answers = new();
    private readonly ConcurrentQueue<string> _bugs = new();
    private int _sent;

    public PortalFactory Portal => portal;

    public FuzzPools Pools { get; private set; } = FuzzPools.Empty;

    public IReadOnlyList<PortalEndpoint> Pages { get; } = [.. PortalEndpoint.Of(portal).Where(endpoint => endpoint.Verb == "GET")];

    public IReadOnlyList<PortalEndpoint> Targets { get; } = [.. PortalEndpoint.Of(portal).Where(endpoint => endpoint.IsUnsafe && !Spared.Contains(endpoint.Address))];

    /// <summary>Of each visitor, for those who send another's.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new();

    public IReadOnlyCollection<string> Bugs => _bugs;

    /// <summary>Posts that did something, or found it done.</summary>
    public int Accepted => _answers.GetValueOrDefault(HttpStatusCode.Redirect) + _answers.GetValueOrDefault(HttpStatusCode.OK);

    /// <summary>New records are among those that are tried from here on.</summary>
    public async Task RefreshAsync() => Pools = await portal.WithDatabaseAsync(FuzzPools.ReadAsync);

    public bool IsSpared(string address) => !Targets.Any(target => target.Answers(address.Split('?')[0]));

    public void See(SeenForm form)
    {
        if (Targets.FirstOrDefault(target => target.Answers(form.Address.Split('?')[0])) is { } target)
        {
            _forms[$"{target.Address} {string.Join(' ', form.Fields.Select(field => field.Name).Distinct())}"] = form;
        }
    }

    public SeenForm? Any(Random random)
    {
        var forms = _forms.Values.ToList();
        return forms.Count > 0 ? forms[random.Next(forms.Count)] : null;
    }

    public string AddressOf(PortalEndpoint endpoint, Random random)
    {
        var area = endpoint.Address.Split('/')[1];
        return "/" + string.Join('/', endpoint.Pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart parameter => Uri.EscapeDataString(Pools.For(area, parameter.Name, random)),
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        }))));
    }

    public void Note(string post, HttpStatusCode answer)
    {
        Interlocked.Increment(ref _sent);
        _answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
        if (answer >= HttpStatusCode.InternalServerError)
        {
            _bugs.Enqueue($"{(int)answer} {post}");
        }
    }

    public string Tally() => $"{_sent} posts; {string.Join(", ", _answers.OrderBy(answer => answer.Key).Select(answer => $"{(int)answer.Key}: {answer.Value}"))}";
}

/// <summary>A form as somebody's page had it, without its token.</summary>
internal sealed record SeenForm(string Address, IReadOnlyList<OddField> Fields);

/// <param name="IsRaw">Whether the value goes into the body as it is, escapes and all.</param>
internal sealed record OddField(string Name, string Value, bool IsRaw = false);
