using MiunSocial.Data.Outbox;
using MiunSocial.Testing.Mail;
using MiunSocial.Web.Tests.Background;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Email;

/// <summary>The log says what stands in the way of mails, and nothing of whom they were for.</summary>
public sealed class SmtpLogTests : IDisposable
{
    private readonly CapturedLog _log = new();
    private readonly SmtpServer _server;
    private readonly MailRoom _room;

    public SmtpLogTests()
    {
        if (!SmtpServer.IsRequired)
        {
            Assert.SkipUnless(SmtpServer.IsInstalled, SmtpServer.Missing);
        }
        _server = SmtpServer.Protected();
        _room = new() { Settings = new Dictionary<string, string>(_server.Settings) { ["Serilog:MinimumLevel:Default"] = "Information" }, Replace = _log.AddTo };
    }

    [Fact]
    public async Task Refusal_IsToldByItsCode_ThoughTheServerRepeatsTheAddress()
    {
        await _room.EmptyOutboxAsync();
        await SmtpSteps.MoveAsync(_room.Portal, "staff@demo.test", "refused@university.test");
        await _room.WriteAsync(NoticeKind.RequestReceived, "refused@university.test");

        await _room.DeliverAsync();

        var line = Assert.Single(Lines("was not taken"));
        Assert.Contains("AddressRefused", line);
        Assert.Contains("550", line);
        AssertTellsNobody();
    }

    [Fact]
    public async Task Outage_IsToldOnce_AndSoIsItsEnd()
    {
        await _room.EmptyOutboxAsync();
        await _room.WriteAsync(NoticeKind.RequestReceived, "staff@demo.test", "head@demo.test");
        _server.Kill();
        await _room.DeliverAsync();
        await _room.DeliverAsync();
        _server.Start();

        Assert.Equal(2, await _room.DeliverAsync());

        Assert.Single(Lines("No mail can be sent"), line => line.Contains("ConnectionRefused", StringComparison.Ordinal));
        Assert.Single(Lines("Mails are sent again"));
        AssertTellsNobody();
    }

    public void Dispose()
    {
        _room?.Dispose();
        _server?.Dispose();
    }

    private IEnumerable<string> Lines(string words) => _log.Events.Select(CapturedLog.AsLine).Where(line => line.Contains(words, StringComparison.Ordinal));

    private void AssertTellsNobody()
    {
        foreach (var word in new[] { "refused@", "@demo.test", SmtpServer.Password, "KOM-2026-0042" })
        {
            Assert.DoesNotContain(word, _log.Text);
        }
    }
}
