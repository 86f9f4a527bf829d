using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Channels;

[OnEveryDatabase]
public sealed class SavedFilterTests : IDisposable
{
    private const string FormSelector = "form[action='/channels/filters']";

    private readonly Office _office = new();

    [Fact]
    public async Task Selection_Saved_IsThereForThePersonAlone()
    {
        var staff = await _office.Staff;

        var saved = await SaveAsync(staff, "Våra <b>Instagramkonton</b>");

        Assert.Equal("Våra <b>Instagramkonton</b>", saved.Text(".saved-filter a"));
        Assert.Equal("/channels?q=stud&platform=instagram&view=table", saved.Document.QuerySelector(".saved-filter a")!.GetAttribute("href"));
        Assert.False((await (await _office.Officer).OpenAsync("/channels")).Has(".saved-filter"));
    }

    [Fact]
    public async Task Selection_SentTwice_IsSavedOnce()
    {
        var staff = await _office.Staff;
        var form = (await staff.FormOnAsync("/channels/filters?query=platform%3Dinstagram", FormSelector)).Fill("Name", "Dubbelt");

        await form.SucceedAsync();
        await form.SucceedAsync();

        Assert.Single((await staff.OpenAsync("/channels")).Texts(".saved-filter"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Ett namn som är mycket längre än vad som får plats i listan över det som är sparat")]
    public async Task Selection_WithoutAUsableName_IsRefusedBesideItsField(string name)
    {
        var form = await (await _office.Staff).FormOnAsync("/channels/filters?query=q%3Dkvar", FormSelector);

        var page = await form.Fill("Name", name).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Name"], page.FieldErrors.Keys);
        Assert.Equal("q=kvar", page.Form(FormSelector)["Query"][0]);
    }

    [Fact]
    public async Task Selection_OfAnother_CannotBeRemoved()
    {
        await SaveAsync(await _office.Staff, "Mitt");
        var removal = (await (await _office.Staff).OpenAsync("/channels")).Form(".saved-filter form");
        var officer = await _office.Officer;
        var token = (await officer.OpenAsync("/channels/filters")).Form(FormSelector)["__RequestVerificationToken"][0];

        var refused = await officer.PostAsync(removal.Action, [new("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.False((await removal.SucceedAsync()).Has(".saved-filter"));
    }

    [Fact]
    public async Task Selections_BeyondTheMost_AreRefused()
    {
        var staff = await _office.Staff;
        var person = (await _office.Scene).People["staff@demo.test"].PersonId!.Value;
        await _office.Portal.WithDatabaseAsync(async db =>
        {
            db.SavedFilters.AddRange(Enumerable.Range(1, SavedFilter.Most).Select(number => new SavedFilter
            {
                Id = Guid.CreateVersion7(),
                PersonId = person,
                Name = $"Urval {number}",
                Query = "q=e",
                CreatedAt = DateTime.UtcNow,
            }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await (await staff.FormOnAsync("/channels/filters?query=q%3Da", FormSelector)).Fill("Name", "Ett till").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(SavedFilter.Most, await _office.Portal.WithDatabaseAsync(db => db.SavedFilters.CountAsync(TestContext.Current.CancellationToken)));
    }

    public void Dispose() => _office.Dispose();

    private static async Task<PortalPage> SaveAsync(PortalClient person, string name)
    {
        var form = await person.FormOnAsync("/channels/filters?query=platform%3Dinstagram%26q%3Dstud%26view%3Dtable%26evil%3D1", FormSelector);
        return await form.Fill("Name", name).SucceedAsync();
    }
}
