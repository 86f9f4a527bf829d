using System.Security.Authentication;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Email;

/// <summary>Sends mails to a server by SMTP: all that follow each other by one connection, which is made anew when it broke.</summary>
public sealed class SmtpRoute(IOptions<MailOptions> options, ServerCertificates certificates) : IMailRoute, IAsyncDisposable
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private SmtpClient? _client;

    private MailOptions Options => options.Value;

    public async Task<Sending> SendAsync(Guid id, MimeMessage mail, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(Options.TimeoutSeconds));
        var isConnected = false;
        try
        {
            var client = await ConnectedAsync(limit.Token);
            isConnected = true;
            await client.SendAsync(mail, limit.Token);
            return Sending.Sent;
        }
        catch (SmtpCommandException exception)
        {
            var sending = SmtpAnswers.Read(exception.ErrorCode, (int)exception.StatusCode);
            if (sending.End == SendingEnd.Away)
            {
                // It may have been refused half way in, and would count as connected.
                Forget();
            }
            return sending;
        }
        catch (NotSupportedException) when (isConnected)
        {
            // An address in letters that this server does not take.
            Forget();
            return Sending.Refused(MailProblem.AddressRefused);
        }
        catch (Exception exception) when (IsServers(exception, cancellationToken))
        {
            // In the middle of something: what the server would take the next words for is not known.
            Forget();
            // It may be the server or this very mail, which is therefore counted: tried without end, it would hold up all others.
            return Sending.Away($"the mail server: {SmtpAnswers.CauseOf(exception)}", isConnected ? new(MailProblem.MessagePutOff) : null);
        }
    }

    /// <summary>Says goodbye if the server listens, but never waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_client is { IsConnected: true })
        {
            using var limit = new CancellationTokenSource(LongestGoodbye);
            try
            {
                await _client.DisconnectAsync(quit: true, limit.Token);
            }
            catch (Exception exception) when (IsServers(exception, CancellationToken.None))
            {
                // All mails were taken by now.
            }
        }
        Forget();
    }

    /// <summary>Whether the fault lies with the server or the way there. Time that has run out does, unless this node is being stopped.</summary>
    private static bool IsServers(Exception exception, CancellationToken stopping) => exception switch
    {
        OperationCanceledException => !stopping.IsCancellationRequested,
        IOException or System.Net.Sockets.SocketException or TimeoutException or NotSupportedException => true,
        ProtocolException or CommandException or SslHandshakeException or MailKit.Security.AuthenticationException => true,
        ServiceNotConnectedException or ServiceNotAuthenticatedException or InvalidCredentialException => true,
        _ => false,
    };

    private async Task<SmtpClient> ConnectedAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true } open)
        {
            return open;
        }
        Forget();
        var client = _client = new SmtpClient { Timeout = Options.TimeoutSeconds * 1000, CheckCertificateRevocation = false };
        certificates.Trust(client);
        await client.ConnectAsync(Options.Host, Options.Port, SecurityOf(Options.Security), cancellationToken);
        if (Options.User.Length > 0)
        {
            await SignInAsync(client, cancellationToken);
        }
        return client;
    }

    private async Task SignInAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        // Auto may have ended without: then the password stays here.
        if (!client.IsSecure)
        {
            throw new NotSupportedException("The connection is not protected.");
        }
        await client.AuthenticateAsync(Options.User, Options.Password, cancellationToken);
    }

    private void Forget()
    {
        _client?.Dispose();
        _client = null;
    }

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.Auto => SecureSocketOptions.Auto,
    };
}
