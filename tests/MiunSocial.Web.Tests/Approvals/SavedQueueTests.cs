using System.Net;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Approvals;

[OnEveryDatabase]
public sealed class SavedQueueTests(Office office) : IClassFixture<Office>
{
    private const string FormSelector = "form[action='/approvals/filters']";

    [Fact]
    public async Task Filter_Saved_IsThereForTheOfficerAloneAndNotInTheCatalogue()
    {
        var officer = await office.Officer;
        var form = await officer.FormOnAsync("/approvals/filters?query=view%3Dall%26type%3DAdvice%26page%3D7%26evil%3D1", FormSelector);

        var page = await form.Fill("Name", "Råd <i>").SucceedAsync();

        Assert.Equal("Råd <i>", page.Text(".saved-filter a"));
        Assert.Equal("/approvals?view=all&type=Advice", page.Document.QuerySelector(".saved-filter a")!.GetAttribute("href"));
        Assert.False((await officer.OpenAsync("/channels")).Has(".saved-filter"));
        Assert.False((await (await office.OtherOfficer).OpenAsync("/approvals")).Has(".saved-filter"));
        var foreign = page.Form(".saved-filter form").Action;
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.OtherOfficer).PostAsync(foreign, (await (await office.OtherOfficer).FormOnAsync("/approvals/filters?query=view%3Dall", FormSelector)).Fields)).Status);
        Assert.False((await page.Form(".saved-filter form").SucceedAsync()).Has(".saved-filter"));
    }

    [Fact]
    public async Task Filter_WithoutAName_IsRefusedBesideItsField()
    {
        var page = await (await (await office.Officer).FormOnAsync("/approvals/filters?query=view%3Dall", FormSelector)).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Name"], page.FieldErrors.Keys);
    }
}
