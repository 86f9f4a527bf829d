using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.Hosting;
using MiunSocial.Data.Seeding;
using Xunit;

namespace MiunSocial.Testing;

/// <summary>One person's browser: it keeps cookies, shows redirects instead of following them, and sends the pages' own forms.</summary>
public sealed class PortalClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient _http;
    private QueryCounter? _queries;

    internal PortalClient(PortalFactory portal) => (_http, _queries) = (Open(portal), portal.Queries);

    /// <summary>A browser of a portal that runs in a process of its own.</summary>
    public PortalClient(Uri site) => _http = OverTheNetwork(site);

    /// <summary>Lets another node answer from here on, as a proxy may at any request. Cookies, and forms that a page already has, go there too.</summary>
    public PortalClient GoTo(PortalFactory node)
    {
        _http.Dispose();
        (_http, _queries) = (Open(node), node.Queries);
        return this;
    }

    public Task<PortalPage> GetAsync(string address) => SendAsync(new(HttpMethod.Get, address));

    public Task<PortalPage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    public async Task<PortalPage> SendAsync(HttpRequestMessage request)
    {
        var id = Guid.NewGuid().ToString("N");
        if (_queries is not null)
        {
            request.Headers.Add(QueryCounter.RequestHeader, id);
        }
        var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(this, response, body, _queries?.Take(id) ?? []);
    }

    /// <summary>Goes to a page, through redirects, and insists that it is there.</summary>
    public async Task<PortalPage> OpenAsync(string address)
    {
        var page = await GetAsync(address);
        for (var hops = 0; page.Location is not null && hops < 5; hops++)
        {
            page = await page.FollowAsync();
        }
        Assert.True(page.Status == HttpStatusCode.OK, $"{address} answered {(int)page.Status}.");
        return page;
    }

    public async Task<PageForm> FormOnAsync(string address, string selector) => (await OpenAsync(address)).Form(selector);

    /// <summary>Signs in through the real page and gives the page that follows.</summary>
    public async Task<PortalPage> SignInAsAsync(string email, string password = DemoPeople.Password)
    {
        var form = await FormOnAsync("/account/sign-in", "form[action^='/account/sign-in']:has([name=Password])");
        var answer = await form.Fill("Email", email).Fill("Password", password).SubmitAsync();
        Assert.True(answer.Location is not null && !answer.LeadsToSignIn, $"{email} was not signed in: {(int)answer.Status} {answer.Text()}");
        return await answer.FollowAsync();
    }

    /// <summary>Changes the language by the switch that every page has.</summary>
    public async Task UseLanguageAsync(string language)
    {
        var page = await OpenAsync("/account/sign-in");
        if (page.Document.DocumentElement.GetAttribute("lang") != language)
        {
            await page.Form("form[action='/account/language']").SubmitAsync(language);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpClient Open(PortalFactory portal) =>
        portal.ClientOptions.BaseAddress.IsDefaultPort ? InProcess(portal) : OverTheNetwork(portal.ClientOptions.BaseAddress);

    private HttpClient InProcess(PortalFactory portal)
    {
        var site = portal.Environment == Environments.Development ? "http://localhost" : "https://portal.university.test";
#pragma warning disable CA2000 // The client disposes its handler.
        return portal.CreateDefaultClient(new Uri(site), new CookieContainerHandler(_cookies));
#pragma warning restore CA2000
    }

    /// <summary>To a portal that listens on a port. The factory's own client would follow redirects there, whatever it is told.</summary>
    private HttpClient OverTheNetwork(Uri address)
    {
#pragma warning disable CA2000 // The client disposes its handler.
        return new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };
#pragma warning restore CA2000
    }
}
