using System.Net;
using MiunSocial.Domain.Loans;
using MiunSocial.Testing;
using MiunSocial.Web.Features.GuidelineWriting;
using MiunSocial.Web.Features.Loans;
using MiunSocial.Web.Tests.Guidelines;
using MiunSocial.Web.Tests.Infrastructure;
using MiunSocial.Web.Tests.Loans;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Site;

/// <summary>A form whose file is too large for the portal to read comes back with what was typed, and the next try needs no typing.</summary>
public sealed class TooLargeFileTests : IDisposable
{
    private readonly LoanOffice _loans = new() { Office = new Office { Portal = new ListeningPortal().Listen() } };

    [Fact]
    public async Task Picture_OfAGuideline()
    {
        var officer = await _loans.Office.Officer;
        var slug = await officer.BeginNewAsync();
        var form = (await officer.EditorAsync(slug)).Whole("Det här tog en timme.").Fill("AltSv", "En hund").Fill("AltEn", "A dog");

        var answer = await SendAsync(officer, form, nameof(WriteForm.Image), Images.LargestBody);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, nameof(WriteForm.Image)), (answer.Status, Assert.Single(answer.FieldErrors).Key));
        var again = answer.Form(GuidelineDesk.Editor);
        Assert.Equal(("Det här tog en timme.", "En hund"), (again["BodySv"][0], again["AltSv"][0]));
        await officer.AddImageAsync(again, "hund.png", GuidelineDesk.Png());
        Assert.Contains("Det här tog en timme.", (await _loans.Office.GuidelineAsync(slug)).Open!.Body.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_OfWhatWasRemoved()
    {
        var loan = await _loans.AddAsync(LoanState.HandedOver);
        var officer = await _loans.Office.Officer;
        var form = LoanOffice.Filled(
            await officer.OpenAsync($"/loans/{loan.Reference}"), LoanVerb.Log, ("Removed", ["En kommentar"]), ("Reason", ["Hot"]));

        var answer = await SendAsync(officer, form, "Log.File", LoanLog.LargestBody);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Log_File"), (answer.Status, Assert.Single(answer.FieldErrors).Key));
        var again = answer.Form("#move-Log form");
        Assert.Equal(("En kommentar", "Hot"), (again["Log.Removed"][0], again["Log.Reason"][0]));
        await again.Fill("Log.Copy", "Orden som stod där").SucceedAsync();
        Assert.Single((await _loans.KeptAsync(loan.Reference)).Removals);
    }

    public void Dispose() => _loans.Dispose();

    private static Task<PortalPage> SendAsync(PortalClient person, PageForm form, string file, long limit)
    {
        var length = limit + 200_000;
        return person.SendAsync(new(HttpMethod.Post, form.Action) { Content = new Upload(form.Fields, file, length, length) });
    }
}
