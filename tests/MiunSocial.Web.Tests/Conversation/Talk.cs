using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Conversation;

/// <summary>Writing about a request by its page's own forms, with files as a browser sends them.</summary>
internal static class Talk
{
    public const string Message = "form[action$='/messages']";
    public const string Note = "form[action$='/messages/internal']";

    public static byte[] Pdf(string what = "") => Encoding.UTF8.GetBytes($"%PDF-1.7\n%{what}\nstartxref\n9\n%%EOF\n");

    public static async Task<PageForm> FormAsync(this PortalClient person, Request request, string selector = Message) =>
        (await person.OpenAsync($"/requests/{request.Reference}")).Form(selector);

    /// <summary>Writes on the request's page and insists that it was sent.</summary>
    public static async Task<PortalPage> WriteAsync(this PortalClient person, Request request, string text, params (string Name, byte[] Content)[] files)
    {
        var form = await person.FormAsync(request);
        return await (await person.SendAsync(form.Fill("Message.Text", text), files)).FollowAsync();
    }

    public static async Task<PortalPage> WriteNoteAsync(this PortalClient officer, Request request, string text, params (string Name, byte[] Content)[] files)
    {
        var form = await officer.FormAsync(request, Note);
        return await (await officer.SendAsync(form.Fill("Note.Text", text), files)).FollowAsync();
    }

    /// <summary>Sends the form with files in the field that takes them.</summary>
    public static Task<PortalPage> SendAsync(this PortalClient person, PageForm form, params (string Name, byte[] Content)[] files)
    {
        var field = form.Fields.Select(one => one.Key).Single(IsForFiles);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields.Where(one => !IsForFiles(one.Key)))
        {
            content.Add(new StringContent(value), name);
        }
        foreach (var (name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
            file.Headers.ContentDisposition = new("form-data") { Name = $"\"{field}\"", FileName = $"\"{name}\"" };
            content.Add(file);
        }
        return person.SendAsync(new(HttpMethod.Post, form.Action) { Content = content });
    }

    /// <summary>Addresses of the files that a page offers.</summary>
    public static IReadOnlyList<string> Files(this PortalPage page) =>
        [.. page.Document.QuerySelectorAll(".files a[href*='/attachments/']").Select(link => link.GetAttribute("href")!)];

    public static Task<List<RequestMessage>> MessagesAsync(this Office office, Request request) => office.Portal.WithDatabaseAsync(db => db.RequestMessages
        .AsNoTracking().Where(message => message.RequestId == request.Id).OrderBy(message => message.CreatedAt).ToListAsync(TestContext.Current.CancellationToken));

    public static Task<List<RequestAttachment>> AttachmentsAsync(this Office office, Request request) => office.Portal.WithDatabaseAsync(db => db.RequestAttachments
        .AsNoTracking().Where(file => file.RequestId == request.Id).OrderBy(file => file.Number).ToListAsync(TestContext.Current.CancellationToken));

    private static bool IsForFiles(string field) => field == "Files" || field.EndsWith(".Files", StringComparison.Ordinal);
}
