using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>Writing guidelines by the pages' own forms, and what each step leaves behind.</summary>
internal static class GuidelineDesk
{
    public const string Editor = "form#step";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A new guideline with an empty draft, under a title that no other has.</summary>
    public static async Task<string> BeginNewAsync(this PortalClient officer, string? title = null)
    {
        var form = await officer.FormOnAsync("/guidelines/new", "form[action='/guidelines/new']");
        var page = await form.Fill("TitleSv", title ?? $"Prov {Guid.NewGuid():N}").Choose("AppliesTo", "topic:crisis").SucceedAsync();
        return page.Address.Split('/')[2];
    }

    public static Task<PageForm> EditorAsync(this PortalClient officer, string slug) => officer.FormOnAsync($"/guidelines/{slug}/write", Editor);

    public static PageForm Whole(this PageForm form, string body = "Text.") => form
        .Fill("TitleEn", "Trial")
        .Fill("SummarySv", "Sammanfattning.").Fill("SummaryEn", "Summary.")
        .Fill("BodySv", body).Fill("BodyEn", body)
        .Fill("ChangeNoteSv", "Nytt.").Fill("ChangeNoteEn", "New.");

    /// <summary>A guideline whose version 1.0 is in force.</summary>
    public static async Task<string> PublishNewAsync(this PortalClient officer, string body = "Text.")
    {
        var slug = await officer.BeginNewAsync();
        await (await officer.EditorAsync(slug)).Whole(body).SucceedAsync("Save");
        await (await officer.PublishFormAsync(slug)).Choose("When", "Now").SucceedAsync();
        return slug;
    }

    public static async Task PublishNextAsync(this PortalClient officer, string slug, string body, GuidelineChange change = GuidelineChange.Minor)
    {
        await officer.BeginAsync(slug);
        await (await officer.EditorAsync(slug)).Whole(body).SucceedAsync("Save");
        await (await officer.PublishFormAsync(slug)).Choose("Change", change.ToString()).Choose("When", "Now").SucceedAsync();
    }

    public static async Task BeginAsync(this PortalClient officer, string slug) =>
        await (await officer.FormOnAsync($"/guidelines/{slug}/versions", "form[action$='/begin']:not(:has([name=from]))")).SucceedAsync();

    public static Task<PageForm> PublishFormAsync(this PortalClient officer, string slug) => officer.FormOnAsync($"/guidelines/{slug}/publish", "form[action$='/publish']");

    public static Task<Guideline> GuidelineAsync(this Office office, string slug) => office.Portal.WithDatabaseAsync(db =>
        db.Guidelines.AsNoTracking().Include(one => one.Versions.OrderBy(version => version.Number)).SingleAsync(one => one.Slug == slug, Cancel));

    public static Task<List<HistoryKind>> HappenedAsync(this Office office, Guid id) => office.Portal.WithDatabaseAsync(db =>
        db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select(entry => entry.Kind).ToListAsync(Cancel));

    public static Task<AuditEntry> LatestAsync(this Office office, Guid id) => office.Portal.WithDatabaseAsync(db =>
        db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == id).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).FirstAsync(Cancel));

    public static async Task<T> UseAsync<TService, T>(this Office office, Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = office.Portal.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Sends the editor with a picture, by the button that adds it or by another.</summary>
    public static Task<PortalPage> AddImageAsync(this PortalClient officer, PageForm form, string name, byte[] content, string button = "AddImage")
    {
        var parts = new MultipartFormDataContent { { new StringContent(button), "intent" } };
        foreach (var (field, value) in form.Fields.Where(field => field.Key != "Image"))
        {
            parts.Add(new StringContent(value), field);
        }
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        parts.Add(file, "Image", name);
        return officer.SendAsync(new(HttpMethod.Post, form.Action) { Content = parts });
    }

    /// <summary>The smallest that is one: signature, header, end.</summary>
    public static byte[] Png() =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82,
    ];
}
