using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.UniversityPolicy;

/// <summary>What cannot be in the policy, and who cannot put it there. Nothing here changes it, so one portal is enough.</summary>
[OnEveryDatabase]
public sealed class PolicyRefusalTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string FormSelector = "form[action='/policy']";

    [Theory]
    [InlineData("ReviewMonths", "0", "1–60")]
    [InlineData("ReviewMonths", "61", "1–60")]
    [InlineData("ReviewMonths", "", "1–60")]
    [InlineData("ReviewMonths", "sex", "Värdet går inte att använda.")]
    [InlineData("ReviewMonths", "99999999999999999999", "Värdet går inte att använda.")]
    [InlineData("EmployeeAdministrators", "4", "1–3")]
    [InlineData("LinkFailuresToMark", "1", "2–20")]
    [InlineData("OfficersToApprove", "5", "I portalen finns 2")]
    [InlineData("EmbedOrigins", "http://www.miun.se", "http://www.miun.se")]
    [InlineData("EmbedOrigins", "https://miun.se\nhttps://a.se; script-src *", "script-src")]
    [InlineData("Reason", "  ", "Fyll i det här fältet.")]
    public async Task Field_ThatCannotStand_IsToldBesideIt(string field, string value, string told)
    {
        using var client = await portal.SignedInAsAsync("admin@demo.test");
        var form = (await client.FormOnAsync("/policy", FormSelector)).Fill("SetupDays", "45").Fill("Reason", "Skäl.").Fill(field, value);

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(told, page.FieldErrors[field]);
        Assert.Equal([field], page.SummaryTargets());
        Assert.Equal("45", page.Form(FormSelector)["SetupDays"].Single());
        Assert.Equal(value.Trim(), page.Form(FormSelector)[field].Single().ReplaceLineEndings("\n").Trim());
        Assert.Equal(0, await ChangesAsync());
    }

    [Theory]
    [InlineData("officer@demo.test", HttpStatusCode.OK)]
    [InlineData("admin@demo.test", HttpStatusCode.OK)]
    [InlineData("staff@demo.test", HttpStatusCode.Forbidden)]
    [InlineData("student@demo.test", HttpStatusCode.Forbidden)]
    public async Task Page_IsForThoseWhoWorkByIt(string email, HttpStatusCode status)
    {
        using var client = await portal.SignedInAsAsync(email);

        var page = await client.GetAsync("/policy");

        Assert.Equal(status, page.Status);
        Assert.Equal(email == "admin@demo.test", page.Has(FormSelector));
        Assert.Equal(email == "admin@demo.test", page.Has(".main-nav-wide a[href='/policy']"));
    }

    [Fact]
    public async Task Officer_ReadsEveryTerm_AndChangesNone()
    {
        using var administrator = await portal.SignedInAsAsync("admin@demo.test");
        var form = (await administrator.FormOnAsync("/policy", FormSelector)).Fill("ReviewMonths", "6").Fill("Reason", "Skäl.");
        using var officer = await portal.SignedInAsAsync("officer@demo.test");
        var page = await officer.OpenAsync("/policy");

        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await officer.PostAsync("/policy", form.Fields.With("__RequestVerificationToken", token));

        Assert.Equal(PolicyTerms.Default.Facts().Count, page.Texts(".facts dt").Count);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(0, await ChangesAsync());
    }

    private Task<int> ChangesAsync() => portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(entry => entry.Kind == HistoryKind.PolicyChanged));
}
