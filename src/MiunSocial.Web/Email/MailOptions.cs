namespace MiunSocial.Web.Email;

/// <summary>How mail leaves the portal.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Where mails are put as files; a relative name starts from the portal's folder.</summary>
    public string Folder { get; init; } = "App_Data/mail";

    /// <summary>The address that mails come from.</summary>
    public string From { get; init; } = "miunsocial@localhost";
}
