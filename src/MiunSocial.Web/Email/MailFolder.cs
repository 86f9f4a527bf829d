using Microsoft.Extensions.Options;
using MimeKit;

namespace MiunSocial.Web.Email;

/// <summary>Delivers mails as files in a folder, where whatever sends mail can pick them up.</summary>
public sealed class MailFolder(IOptions<MailOptions> options, IHostEnvironment environment)
{
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);

    /// <summary>A mail delivered again replaces itself, and one that is half written has no name that anybody looks for.</summary>
    /// <param name="id">The notice's; the file is named after it.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public async Task DeliverAsync(Guid id, MimeMessage mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, $"{id}.eml");
        await using (var unfinished = File.Create(file + ".part"))
        {
            await mail.WriteToAsync(unfinished, cancellationToken);
        }
        File.Move(file + ".part", file, overwrite: true);
    }
}
