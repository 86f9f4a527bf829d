using System.Text;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Fuzz;

/// <summary>One visitor, who opens pages and sends their forms, others' forms and no forms at all.</summary>
internal sealed class Fuzzer(FuzzGround ground, Visitor visitor, int seed)
{
    private const string Token = "__RequestVerificationToken";
    private const int PostsPerPage = 12;
    private const int PostsPerRefresh = 300;

    private readonly Random _random = new(seed);
    private readonly FieldMutations _mutations = new(ground, new Random(seed + 1));
    private readonly List<SeenForm> _offered = [];
    private PortalClient? _client;
    private string? _token;

    public async Task RunAsync(int posts)
    {
        for (var number = 0; number < posts; number++)
        {
            if (number % PostsPerRefresh == 0)
            {
                await ground.RefreshAsync();
            }
            if (_client is null || number % PostsPerPage == 0)
            {
                await OpenAsync();
            }
            await PostAsync();
        }
        _client?.Dispose();
    }

    /// <summary>Pages of requests as often as all others together.</summary>
    private async Task OpenAsync()
    {
        _client ??= await EnterAsync();
        for (var tries = 0; tries < 4; tries++)
        {
            var page = ground.Pages[_random.Next(ground.Pages.Count)];
            if (_random.Next(2) == 0)
            {
                var requests = ground.Pages.Where(one => one.Address.StartsWith("/requests", StringComparison.Ordinal)).ToList();
                page = requests[_random.Next(requests.Count)];
            }
            var answer = await _client.GetAsync(ground.AddressOf(page, _random));
            if (answer.Location is not null && !answer.LeadsToSignIn)
            {
                answer = await answer.FollowAsync();
            }
            ground.Note($"GET {answer.Address} as {visitor.Name}", answer.Status < System.Net.HttpStatusCode.InternalServerError ? System.Net.HttpStatusCode.Continue : answer.Status);
            if (answer.IsHtml && Take(answer))
            {
                return;
            }
        }
    }

    private async Task<PortalClient> EnterAsync()
    {
        var client = await visitor.EnterAsync(ground.Portal);
        Take(await client.GetAsync(visitor.Email is null ? "/account/sign-in" : "/contact"));
        return client;
    }

    /// <returns>Whether the page has forms of its own beside those of every page.</returns>
    private bool Take(PortalPage page)
    {
        var forms = page.PostForms;
        _token = forms.SelectMany(form => form[Token]).FirstOrDefault() ?? _token;
        if (_token is not null)
        {
            ground.Tokens[visitor.Name] = _token;
        }
        _offered.Clear();
        _offered.AddRange(forms
            .Select(form => new SeenForm(form.Action, [.. form.Fields.Where(field => field.Key != Token).Select(field => new OddField(field.Key, field.Value))]))
            .Where(form => !ground.IsSpared(form.Address)));
        _offered.ForEach(ground.See);
        return _offered.Count > 2;
    }

    private async Task PostAsync()
    {
        var (address, fields) = Choose();
        fields = _mutations.Mutate(fields);
        var token = _random.Next(25) switch
        {
            0 => null,
            1 => ground.Tokens.Values.ElementAtOrDefault(_random.Next(ground.Tokens.Count)),
            2 => OddValues.Text(_random),
            _ => _token,
        };
        if (token is not null)
        {
            fields.Add(new(Token, token));
        }
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = Body(fields) };
        var answer = await _client!.SendAsync(message);
        ground.Note($"POST {address} as {visitor.Name}: {Shown(fields)}", answer.Status);
        if (answer.LeadsToSignIn && visitor.Email is not null)
        {
            // Something that was posted has ended the sign-in, as a new password does.
            _client.Dispose();
            _client = null;
        }
    }

    private (string Address, List<OddField> Fields) Choose()
    {
        var foreign = ground.Any(_random);
        var target = ground.Targets[_random.Next(ground.Targets.Count)];
        return _random.Next(10) switch
        {
            < 6 when _offered.Count > 0 => Filled(_offered[_random.Next(_offered.Count)]),
            < 8 when foreign is not null => Filled(foreign),
            _ => (ground.AddressOf(target, _random), foreign is null ? [] : _mutations.Filled(foreign.Fields)),
        };
    }

    private (string Address, List<OddField> Fields) Filled(SeenForm form) => (form.Address, _mutations.Filled(form.Fields));

    private HttpContent Body(List<OddField> fields)
    {
        if (_random.Next(15) == 0)
        {
            return Parts(fields);
        }
        var body = string.Join('&', fields.Select(field => $"{Escaped(field.Name)}={(field.IsRaw ? field.Value : Escaped(field.Value))}"));
        var type = _random.Next(60) switch
        {
            0 => "application/json",
            1 => "text/plain",
            2 => "multipart/form-data",
            _ => "application/x-www-form-urlencoded",
        };
        return new StringContent(body, Encoding.UTF8, type);
    }

    private MultipartFormDataContent Parts(List<OddField> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var field in fields.Where(field => field.Name.Length > 0 && field.Name.All(letter => letter is > ' ' and < '\u007F' and not '"')))
        {
            if (field.Name.Contains("File", StringComparison.OrdinalIgnoreCase))
            {
                parts.Add(new StringContent(OddValues.Text(_random)), field.Name, _random.Next(2) == 0 ? "fil.pdf" : "fil.png");
            }
            else
            {
                parts.Add(new StringContent(field.Value), field.Name);
            }
        }
        return parts;
    }

    /// <summary>Half a pair of code units has no escape; it goes as a question mark, as from a browser.</summary>
    private static string Escaped(string text) => Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private static string Shown(List<OddField> fields)
    {
        var shown = string.Join(" & ", fields.Where(field => field.Name != Token).Select(field => $"{field.Name}={(field.Value.Length > 60 ? $"{field.Value[..60]}…({field.Value.Length})" : field.Value)}"));
        return shown.Length > 1500 ? shown[..1500] : shown;
    }
}
