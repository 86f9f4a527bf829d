using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Tests.Background;

/// <summary>A portal whose mails lie in a folder of the test's own, as one or several nodes, at the time that the test tells.</summary>
public sealed class MailRoom : IDisposable
{
    public const string Site = "https://portal.university.test";

    private readonly List<PortalFactory> _nodes = [];

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public ScratchFolder Mails { get; } = new();

    /// <summary>Settings on top, such as a mail server's.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Further doubles at the edges, and what listens there.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    /// <summary>The first node.</summary>
    public PortalFactory Portal => _nodes.Count > 0 ? _nodes[0] : AddNode();

    /// <summary>A node on the same database, which does nothing by the clock unless the test asks it to.</summary>
    public PortalFactory AddNode()
    {
        var node = new PortalFactory
        {
            On = _nodes.Count > 0 ? Portal.DatabaseInUse : null,
            Clock = Clock,
            Settings = new Dictionary<string, string>(Settings)
            {
                ["Mail:Folder"] = Mails["mail"],
                ["Mail:From"] = "portalen@university.test",
                ["Site:Address"] = Site,
            },
            Replace = Replace,
        };
        _nodes.Add(node);
        return node;
    }

    /// <summary>Takes away what the demonstration has left, so that only a test's own notices are sent.</summary>
    public Task EmptyOutboxAsync() => Portal.WithDatabaseAsync(db => db.Outbox.ExecuteDeleteAsync(TestContext.Current.CancellationToken));

    public Task<int> DeliverAsync() => DeliverAsync(Portal);

    public static Task<int> DeliverAsync(PortalFactory node) =>
        node.Services.GetServices<IHostedService>().OfType<OutboxDelivery>().Single().DeliverDueAsync(TestContext.Current.CancellationToken);

    /// <summary>Gathers the digests that are due, as some node does by the clock.</summary>
    public async Task<int> GatherAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DigestMails>().SendDueAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>One notice to each of these, about nothing that is there.</summary>
    public Task WriteAsync(NoticeKind kind, params string[] emails) => Portal.WithDatabaseAsync(async db =>
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        foreach (var email in emails)
        {
            db.Outbox.Add(new()
            {
                Id = Guid.CreateVersion7(now),
                Kind = kind,
                RecipientId = await db.Users.Where(person => person.Email == email).Select(person => person.Id).SingleAsync(),
                SubjectId = Guid.NewGuid(),
                SubjectLabel = "KOM-2026-0042",
                CreatedAt = now,
            });
        }
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>Chooses for somebody as their own page does.</summary>
    public async Task ChooseAsync(string email, NoticeKind kind, NoticeDelivery delivery)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var person = await Portal.WithDatabaseAsync(db => db.Users.Where(one => one.Email == email).Select(one => one.Id).SingleAsync());
        await scope.ServiceProvider.GetRequiredService<NoticeChoices>()
            .SaveAsync(person, new Dictionary<NoticeKind, NoticeDelivery> { [kind] = delivery }, TestContext.Current.CancellationToken);
    }

    public Task<List<OutboxMessage>> NoticesAsync() =>
        Portal.WithDatabaseAsync(db => db.Outbox.AsNoTracking().OrderBy(notice => notice.Id).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>The mails by their files' names.</summary>
    public IReadOnlyDictionary<string, MimeMessage> Read() =>
        Directory.GetFiles(Mails["mail"]).ToDictionary(file => Path.GetFileName(file), file => MimeMessage.Load(file));

    public void Dispose()
    {
        foreach (var node in Enumerable.Reverse(_nodes))
        {
            node.Dispose();
        }
        Mails.Dispose();
    }
}
