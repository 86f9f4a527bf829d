using Microsoft.Extensions.Options;
using MimeKit;
using MiunSocial.Data.Outbox;

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
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Sending.Away($"the folder for mails: {exception.GetType().Name}");
        }
        try
        {
            await WriteAsync(Path.Combine(_folder, $"{id}.eml"), mail, cancellationToken);
            return Sending.Sent;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Sending.PutOff(MailProblem.NotWritten);
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
