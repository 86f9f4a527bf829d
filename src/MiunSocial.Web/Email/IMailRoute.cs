using MimeKit;

namespace MiunSocial.Web.Email;

/// <summary>A way that mails leave the portal by.</summary>
public interface IMailRoute
{
    /// <param name="id">The notice's.</param>
    /// <returns>Whether it is sent, or what is in its way.</returns>
    Task<Sending> SendAsync(Guid id, MimeMessage mail, CancellationToken cancellationToken);
}
