using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.UniversityPolicy;

/// <summary>Administrators change the policy with a reason; officers read it; what it says counts at once.</summary>
[OnEveryDatabase]
public sealed class PolicyPageTests : IDisposable
{
    private const string FormSelector = "form[action='/policy']";

    private readonly PortalFactory _portal = new();

    [Fact]
    public async Task Change_IsInForceAndInTheHistory()
    {
        using var client = await _portal.SignedInAsAsync("admin@demo.test");
        var form = (await client.FormOnAsync("/policy", FormSelector))
            .Fill("ReviewMonths", "6").Choose("StudentsMayAdminister", "true").Fill("EmbedOrigins", " https://WWW.miun.se/ \r\n\r\n").Fill("Reason", "Beslut 12.");

        var page = await form.SucceedAsync();

        var policy = await PolicyAsync();
        Assert.Equal((6, true, 1), (policy.ReviewMonths, policy.StudentsMayAdminister, policy.Version));
        Assert.Equal(["https://www.miun.se"], policy.EmbedOrigins);
        Assert.Equal("6", page.Form(FormSelector)["ReviewMonths"].Single());
        Assert.Contains("Ändrat. Standard: 12.", page.Text("#ReviewMonths-hint"));
        Assert.Contains("Astrid Systemberg", page.Text("[aria-labelledby=history]"));
        Assert.Contains("Månader mellan översyner: 12 → 6", page.Texts("[aria-labelledby=history] li li"));
        Assert.Contains("Studenter får vara administratörer: nej → ja", page.Texts("[aria-labelledby=history] li li"));
        Assert.Equal("Beslut 12.", page.Text("[aria-labelledby=history] blockquote"));
    }

    [Fact]
    public async Task Change_OfLists_IsToldInWords()
    {
        using var client = await _portal.SignedInAsAsync("admin@demo.test");
        var form = (await client.FormOnAsync("/policy", FormSelector)).Choose("EndorsementNeededFor").Fill("Reason", "Ingen tillstyrkan.");
        form.Choose("HealthRules", [.. form["HealthRules"].Except(["StandIn"])]);

        var page = await form.SucceedAsync();

        Assert.Empty((await PolicyAsync()).EndorsementNeededFor);
        Assert.Contains("Ärenden som chefen tillstyrker först: Nytt konto → inget", page.Texts("[aria-labelledby=history] li li"));
        Assert.Contains("Regler som inte räknas i hur en kanal sköts: inget → ersättare", page.Texts("[aria-labelledby=history] li li"));
    }

    [Fact]
    public async Task Save_OfWhatIsInForce_ChangesNothing()
    {
        using var client = await _portal.SignedInAsAsync("admin@demo.test");

        await (await client.FormOnAsync("/policy", FormSelector)).Fill("Reason", "Ingenting.").SucceedAsync();

        Assert.Equal(0, (await PolicyAsync()).Version);
        Assert.Equal(0, await ChangesAsync());
    }

    [Fact]
    public async Task Change_OnAStalePage_TellsWhoChangedWhatAndKeepsWhatWasTyped()
    {
        using var client = await _portal.SignedInAsAsync("admin@demo.test");
        var stale = (await client.FormOnAsync("/policy", FormSelector)).Fill("ReviewMonths", "18").Fill("Reason", "Mitt skäl.");
        await (await client.FormOnAsync("/policy", FormSelector)).Fill("ReviewMonths", "6").Fill("Reason", "Deras skäl.").SucceedAsync();

        var page = await stale.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Astrid Systemberg ändrade policyn", page.Text(".notice"));
        Assert.Contains("12 → 6", page.Text(".notice"));
        Assert.Contains("Gäller nu: 6.", page.Text("#ReviewMonths-hint"));
        Assert.Equal(("18", "Mitt skäl."), (page.Form(FormSelector)["ReviewMonths"].Single(), page.Form(FormSelector)["Reason"].Single()));
        Assert.Equal((6, 1), ((await PolicyAsync()).ReviewMonths, await ChangesAsync()));
        await page.Form(FormSelector).SucceedAsync();
        Assert.Equal(18, (await PolicyAsync()).ReviewMonths);
    }

    [Fact]
    public async Task Requests_FollowThePolicyAtOnce()
    {
        using var administrator = await _portal.SignedInAsAsync("admin@demo.test");
        await (await administrator.FormOnAsync("/policy", FormSelector))
            .Choose("EndorsementNeededFor").Fill("EmployeeAdministrators", "3").Choose("FunctionMailboxRequired").Fill("Reason", "Skäl.").SucceedAsync();
        using var requester = await _portal.SignedInAsAsync("requester@demo.test");
        var draft = await requester.WriteAsync(answers => answers.Fill("FunctionMailbox", "").Fill("Administrator3Name", "").Fill("Administrator3Email", ""));

        var refused = await draft.SubmitAsync();
        await (await draft.FormAsync("people")).Fill("Administrator3Name", "Östen Tredje").Fill("Administrator3Email", "osten@demo.test").SucceedAsync(Writing.Next);
        var answer = await draft.SubmitAsync();

        Assert.Equal(["people#Administrator1Name"], refused.MissingFields());
        Assert.Contains("minst 3", refused.Text(".error-summary"));
        Assert.NotNull(answer.Location);
        Assert.Equal(Domain.Requests.RequestState.Review, await _portal.WithDatabaseAsync(db =>
            db.Requests.OrderByDescending(request => request.CreatedAt).Select(request => request.State).FirstAsync()));
    }

    public void Dispose() => _portal.Dispose();

    private Task<Policy> PolicyAsync() => _portal.WithDatabaseAsync(db => db.Policies.AsNoTracking().SingleAsync());

    private Task<int> ChangesAsync() => _portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(entry => entry.Kind == HistoryKind.PolicyChanged));
}
