using MiunSocial.Data.Outbox;
using MiunSocial.Testing.Mail;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Email;

/// <summary>No mail, and no password, goes to a server that does not show who it is or offers no protection where it is asked for.</summary>
public sealed class SmtpTrustTests : IDisposable
{
    private readonly List<IDisposable> _used = [];

    public SmtpTrustTests()
    {
        if (!SmtpServer.IsRequired)
        {
            Assert.SkipUnless(SmtpServer.IsInstalled, SmtpServer.Missing);
        }
    }

    [Fact]
    public async Task PlainServer_OnThisMachine_IsServed()
    {
        var server = Use(SmtpServer.Plain());

        Assert.Equal(1, await DeliverAsync(server));

        Assert.Equal("False", Assert.Single(server.Taken).Headers["X-Test-Tls"]);
    }

    [Theory]
    [InlineData("Mail:Password", "fel")]
    [InlineData("Mail:CertificateAuthority", "")]
    [InlineData("Mail:Security", "Tls")]
    public async Task ProtectedServer_IsNotServed_With(string setting, string value)
    {
        var server = Use(SmtpServer.Protected());

        Assert.Equal(0, await DeliverAsync(server, (setting, value)));

        Assert.Empty(server.Taken);
    }

    [Theory]
    [InlineData("StartTls")]
    [InlineData("Auto")]
    public async Task ServerWithoutStartTls_GetsNoPassword_With(string security)
    {
        var server = Use(SmtpServer.Plain());

        Assert.Equal(0, await DeliverAsync(server, ("Mail:Security", security), ("Mail:User", "portalen"), ("Mail:Password", "hemligt-ord-17")));

        Assert.Empty(server.Taken);
    }

    public void Dispose()
    {
        foreach (var used in Enumerable.Reverse(_used))
        {
            used.Dispose();
        }
    }

    /// <summary>One notice; where it is not sent, it waits as if it had not been tried.</summary>
    private async Task<int> DeliverAsync(SmtpServer server, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(server.Settings) { ["Mail:TimeoutSeconds"] = "5" };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }
        var room = Use(new MailRoom { Settings = all });
        await room.EmptyOutboxAsync();
        await room.WriteAsync(NoticeKind.RequestReceived, "staff@demo.test");
        var sent = await room.DeliverAsync();
        Assert.Equal((sent, null), (Assert.Single(await room.NoticesAsync()).Attempts, Assert.Single(await room.NoticesAsync()).Problem));
        return sent;
    }

    private T Use<T>(T used)
        where T : IDisposable
    {
        _used.Add(used);
        return used;
    }
}
