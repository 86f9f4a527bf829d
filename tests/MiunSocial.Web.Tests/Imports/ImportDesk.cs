using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data;
using MiunSocial.Domain.Imports;
using MiunSocial.Testing;
using MiunSocial.Web.Background;
using MiunSocial.Web.Features.Imports;

namespace MiunSocial.Web.Tests.Imports;

/// <summary>An officer at the page for imports, and nodes that work when the test says so.</summary>
public sealed class ImportDesk : IDisposable
{
    public const string Address = "/channels/import";

    private readonly List<PortalFactory> _nodes = [];
    private PortalClient? _officer;

    public ImportDesk() => AddNode();

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public PortalFactory Portal => _nodes[0];

    public async Task<PortalClient> OfficerAsync() => _officer ??= await Portal.SignedInAsAsync("officer@demo.test");

    public PortalFactory AddNode(Action<IServiceCollection>? replace = null)
    {
        _nodes.Add(new() { On = _nodes.Count > 0 ? Portal.DatabaseInUse : null, Clock = Clock, Replace = replace });
        return _nodes[^1];
    }

    /// <summary>A file of good rows.</summary>
    public static string Rows(int count, int from = 1) => string.Join('\n', Enumerable.Range(from, count).Select(number => Row($"kanal{number}")));

    public static string Row(string handle, string kind = "instagram-units") =>
        $"Kanalen {handle};{kind};halsovetenskap;active;current-students;sv;Nå studenter;https://instagram.com/{handle}/?x=1";

    public static string File(string rows) => $"name;kind;unit;status;audiences;languages;purpose_sv;address\n{rows}\n";

    public Task<PortalPage> UploadAsync(string content, string name = "kanaler.csv") => UploadAsync(Encoding.UTF8.GetBytes(content), name);

    public async Task<PortalPage> UploadAsync(byte[] content, string name = "kanaler.csv")
    {
        var officer = await OfficerAsync();
        var page = await officer.OpenAsync(Address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Form($"form[action='{Address}']")["__RequestVerificationToken"].Single()), "__RequestVerificationToken" },
        };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "File", name);
        return await officer.SendAsync(new(HttpMethod.Post, Address) { Content = form });
    }

    /// <summary>Uploads rows and lets a node check them.</summary>
    /// <returns>The address of the import's page.</returns>
    public async Task<string> CheckedAsync(string rows)
    {
        var address = (await UploadAsync(File(rows))).Location!;
        await WorkAsync();
        return address;
    }

    /// <summary>Chooses, and lets a node carry it through.</summary>
    public async Task<string> ImportedAsync(string rows, ImportChoice choice = ImportChoice.GoodRows)
    {
        var address = await CheckedAsync(rows);
        await PressAsync(address, "start", choice.ToString());
        await WorkAsync();
        return address;
    }

    public async Task<PortalPage> PressAsync(string address, string verb, string? button = null) =>
        await (await (await OfficerAsync()).OpenAsync(address)).Form($"form[action='{address}/{verb}']").SubmitAsync(button);

    public Task WorkAsync() => WorkAsync(Portal);

    public static Task WorkAsync(PortalFactory node, CancellationToken cancellationToken = default) =>
        node.Services.GetServices<IHostedService>().OfType<ImportRunner>().Single().RunDueAsync(cancellationToken);

    public async Task TidyAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportNode>().TidyAsync(TestContext.Current.CancellationToken);
    }

    public Task<Import> KeptAsync(string address) =>
        Portal.WithDatabaseAsync(db => db.Imports.AsNoTracking().SingleAsync(import => import.Id == IdIn(address), TestContext.Current.CancellationToken));

    public static Guid IdIn(string address) => Guid.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);

    /// <summary>How many of the file's channels are in the registry.</summary>
    public Task<int> ChannelsAsync() => Portal.WithDatabaseAsync(db => Imported(db).CountAsync(TestContext.Current.CancellationToken));

    public static IQueryable<Domain.Channels.Channel> Imported(PortalDbContext db) => db.Channels.Where(channel => channel.Name.StartsWith("Kanalen kanal"));

    public void Dispose()
    {
        _officer?.Dispose();
        foreach (var node in Enumerable.Reverse(_nodes))
        {
            node.Dispose();
        }
    }
}
