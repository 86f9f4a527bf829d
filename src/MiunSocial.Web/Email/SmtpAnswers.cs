using System.Net.Sockets;
using MailKit.Net.Smtp;
using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Email;

/// <summary>
/// Whose fault a mail server's answer tells of. What it says of the recipient, and a refusal of the mail for good, concern one mail;
/// anything else would meet the next one too.
/// </summary>
public static class SmtpAnswers
{
    /// <param name="code">The three digits; five hundred and more are for good.</param>
    public static Sending Read(SmtpErrorCode about, int code) => (about, IsForGood: code >= 500) switch
    {
        // The server is closing, whatever it was asked.
        (_, false) when code == (int)SmtpStatusCode.ServiceNotAvailable => Away(code),
        (SmtpErrorCode.RecipientNotAccepted, true) => Sending.Refused(MailProblem.AddressRefused, code),
        (SmtpErrorCode.RecipientNotAccepted, false) => Sending.PutOff(MailProblem.AddressPutOff, code),
        (SmtpErrorCode.MessageNotAccepted, true) => Sending.Refused(MailProblem.MessageRefused, code),
        // Most likely the server's, but a mail that meets this each time must not be tried for ever.
        (SmtpErrorCode.MessageNotAccepted, false) => Away(code, new(MailProblem.MessagePutOff, code)),
        _ => Away(code),
    };

    /// <summary>Names and codes, none of the words: a server may repeat an address in its answer.</summary>
    public static string CauseOf(Exception exception) => exception switch
    {
        OperationCanceledException or TimeoutException => "it took too long",
        SocketException socket => $"{nameof(SocketException)} {socket.SocketErrorCode}",
        SmtpCommandException command => $"answer {(int)command.StatusCode}",
        MailKit.Security.AuthenticationException => "it does not accept Mail:User and Mail:Password",
        MailKit.Security.SslHandshakeException => "its certificate is not trusted, or it does not speak TLS there",
        NotSupportedException => "it does not offer what Mail:Security or Mail:User asks for",
        _ => exception.GetType().Name,
    };

    private static Sending Away(int code, MailTrouble? trouble = null) => Sending.Away($"the mail server: answer {code}", trouble);
}
