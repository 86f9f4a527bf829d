using MiunSocial.Data.Outbox;
using MiunSocial.Data.Scheduling;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Background;

/// <summary>The job that sends what has piled up, and shows an administrator how it goes.</summary>
[OnEveryDatabase]
public sealed class OutboxSweepTests : IDisposable
{
    private const string Job = "outbox";

    private readonly MailRoom _room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_SendsAllThatWaits_HoweverManyRoundsItTakes()
    {
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, [.. Enumerable.Repeat("staff@demo.test", 120)]);

        Assert.Equal(JobOutcome.Succeeded, await _room.Portal.RunJobAsync(Job, Cancel));

        Assert.All(await _room.NoticesAsync(), notice => Assert.NotNull(notice.SentAt));
        using var administrator = await _room.Portal.SignedInAsAsync("admin@demo.test");
        Assert.Contains("Skickade mejl: 120", (await administrator.OpenAsync("/jobs")).Text($"[aria-labelledby={Job}]"));
    }

    [Fact]
    public async Task Run_WhileNoMailCanBeSent_HasFailed_AndLosesNone()
    {
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, "staff@demo.test", "head@demo.test");
        foreach (var notice in await _room.NoticesAsync())
        {
            Directory.CreateDirectory(Path.Combine(_room.Mails["mail"], $"{notice.Id}.eml.part"));
        }

        Assert.Equal(JobOutcome.Failed, await _room.Portal.RunJobAsync(Job, Cancel));

        Directory.Delete(_room.Mails["mail"], recursive: true);
        Assert.Equal(2, await _room.DeliverAsync());
    }

    public void Dispose() => _room.Dispose();
}
