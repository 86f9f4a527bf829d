using Microsoft.Extensions.Options;
using MimeKit;

namespace MiunSocial.Web.Email;

/// <summary>Delivers mails as files in a folder, where whatever sends mail can pick them up.</summary>
public sealed class MailFolder(IOptions<MailOptions> options, IHostEnvironment environment) : IMailRoute
{
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);

    /// <summary>A mail delivered again replaces itself, and one that is half written has no name that anybody looks for.</summary>
    /// <param name="id">The notice's; the file is named after it.</param>
    public async Task<Sending> SendAsync(Guid id, MimeMessage mail, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            await WriteAsync(Path.Combine(_folder, $"{id}.eml"), mail, cancellationToken);
            return Sending.Sent;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full folder, like one that is not there, takes the next mail no more than this one: none is given up for it.
            return Sending.Away($"the folder for mails: {exception.GetType().Name}");
        }
    }

    private static async Task WriteAsync(string file, MimeMessage mail, CancellationToken cancellationToken)
    {
        await using (var unfinished = File.Create(file + ".part"))
        {
            await mail.WriteToAsync(unfinished, cancellationToken);
        }
        File.Move(file + ".part", file, overwrite: true);
    }
}
