using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using MimeKit;

namespace MiunSocial.Web.Email;

/// <summary>Says at the start what is wrong with the settings of mail, and never their values: one of them is a password.</summary>
internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    /// <summary>A notice is one node's for two minutes; a mail must be over well before that.</summary>
    private const int LongestTimeout = 60;

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(MailOptions options)
    {
        if (!IsAddress(options.From))
        {
            yield return "Mail:From is not an e-mail address.";
        }
        if (options.ReplyTo.Length > 0 && !IsAddress(options.ReplyTo))
        {
            yield return "Mail:ReplyTo is not an e-mail address.";
        }
        foreach (var problem in options.Host.Length > 0 ? ServerProblems(options) : FolderProblems(options))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> FolderProblems(MailOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            yield return "Mail:Folder is empty, and there is no Mail:Host either.";
        }
    }

    private static IEnumerable<string> ServerProblems(MailOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            yield return "Mail:Host is not a host's name or address; the port is set by Mail:Port.";
        }
        if (options.Port is < 1 or > IPEndPoint.MaxPort)
        {
            yield return "Mail:Port is not between 1 and 65535.";
        }
        if (!Enum.IsDefined(options.Security))
        {
            yield return $"Mail:Security is none of {string.Join(", ", Enum.GetNames<MailSecurity>())}.";
        }
        if (options.TimeoutSeconds is < 1 or > LongestTimeout)
        {
            yield return $"Mail:TimeoutSeconds is not between 1 and {LongestTimeout}.";
        }
        if (options.User.Length > 0 != options.Password.Length > 0)
        {
            yield return "Mail:User and Mail:Password go together; one of them is empty.";
        }
        if (options is { User.Length: > 0, Security: MailSecurity.None })
        {
            yield return "Mail:Security is None, and Mail:Password would be sent for all to read; use StartTls or Tls.";
        }
        if (options.CertificateAuthority.Length > 0 && !HoldsCertificate(options.CertificateAuthority))
        {
            yield return "Mail:CertificateAuthority names no file that holds a certificate as PEM.";
        }
    }

    private static bool HoldsCertificate(string file)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(file);
            return certificates.Count > 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Nothing but the address: no name, and no line break that would begin another header.</summary>
    private static bool IsAddress(string text) =>
        MailboxAddress.TryParse(text, out var address) && address.Address == text && text.Contains('@', StringComparison.Ordinal)
        && !text.Any(char.IsControl);
}
