namespace MiunSocial.Web.Email;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on the same machine.</summary>
    None,

    /// <summary>By STARTTLS, without which nothing is sent.</summary>
    StartTls,

    /// <summary>From the first byte, as on port 465.</summary>
    Tls,

    /// <summary>As the port asks for, and by STARTTLS elsewhere if the server offers it.</summary>
    Auto,
}

/// <summary>How mail leaves the portal: by SMTP where a host is named, otherwise as files in a folder.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The mail server; empty for the folder.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Empty for a server that does not ask who sends.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>A file with the certificate that the server's must come from, where the system does not know it.</summary>
    public string CertificateAuthority { get; init; } = "";

    /// <summary>For one mail, the connection to the server included.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Where mails are put as files; a relative name starts from the portal's folder.</summary>
    public string Folder { get; init; } = "App_Data/mail";

    /// <summary>The address that mails come from.</summary>
    public string From { get; init; } = "miunsocial@localhost";

    /// <summary>The name that mails come from; the portal's when empty.</summary>
    public string FromName { get; init; } = "";

    /// <summary>The department's function mailbox, where answers are read; empty where nobody reads them.</summary>
    public string ReplyTo { get; init; } = "";
}
