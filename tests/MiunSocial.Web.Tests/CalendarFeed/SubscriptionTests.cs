using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.CalendarFeed;

/// <summary>A person makes an address, which is shown once, sees when it was read, replaces and revokes it.</summary>
[OnEveryDatabase]
public sealed class SubscriptionTests : IDisposable
{
    private const string Page = "/loans/calendar/subscribe";
    private const string Student = "student@demo.test";

    private readonly PortalFactory _portal = new();

    /// <summary>Makes the person a new address by the page, and gives it as a path.</summary>
    internal static async Task<string> MakeAsync(PortalClient person)
    {
        using (person)
        {
            return PathOn(await (await person.FormOnAsync(Page, "main form:is([action$='/subscribe'], [action$='/replace'])")).SubmitAsync());
        }
    }

    [Fact]
    public async Task Address_IsShownOnce_AndOnlyItsHashIsKept()
    {
        using var student = await _portal.SignedInAsAsync(Student);

        var answer = await (await student.FormOnAsync(Page, "main form[action='/loans/calendar/subscribe']")).SubmitAsync();

        var path = PathOn(answer);
        var token = path.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", token);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.StartsWith("webcal://", answer.Document.QuerySelector(".form-actions a.btn-primary")!.GetAttribute("href"));
        Assert.DoesNotContain(token, (await student.OpenAsync(Page)).Body);
        var kept = await _portal.WithDatabaseAsync(db => db.CalendarSubscriptions.AsNoTracking().SingleAsync());
        Assert.Equal(CalendarSecret.HashOf(token), kept.SecretHash);
        var history = await _portal.WithDatabaseAsync(db => db.AuditEntries.SingleAsync(entry => entry.SubjectId == kept.Id));
        Assert.Equal((HistoryKind.CalendarAddressMade, null, null), (history.Kind, history.Before, history.After));
    }

    [Fact]
    public async Task FormSentTwice_MakesOneAddress_AndTheSecondIsTold()
    {
        using var student = await _portal.SignedInAsAsync(Student);
        var form = await student.FormOnAsync(Page, "main form[action='/loans/calendar/subscribe']");
        await form.SubmitAsync();

        var second = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Elias Studin", second.Text("[role=alert]"));
        Assert.True(second.Has("form[action$='/replace']"));
        Assert.Equal(1, await _portal.WithDatabaseAsync(db => db.CalendarSubscriptions.CountAsync()));
    }

    [Fact]
    public async Task LastRead_IsShown()
    {
        using var student = await _portal.SignedInAsAsync(Student);
        var path = PathOn(await (await student.FormOnAsync(Page, "main form[action='/loans/calendar/subscribe']")).SubmitAsync());
        Assert.Contains("Inte än", (await student.OpenAsync(Page)).Text("dl"));
        using var program = _portal.Visit();

        await program.GetAsync(path);

        Assert.DoesNotContain("Inte än", (await student.OpenAsync(Page)).Text("dl"));
        Assert.Equal(0, await _portal.WithDatabaseAsync(db => db.CalendarSubscriptions.Select(one => one.Version).SingleAsync()));
    }

    [Fact]
    public async Task Replacing_EndsTheFormerAddressAtOnce_AndRevokingEndsTheNewOne()
    {
        using var student = await _portal.SignedInAsAsync(Student);
        using var program = _portal.Visit();
        var former = PathOn(await (await student.FormOnAsync(Page, "main form[action='/loans/calendar/subscribe']")).SubmitAsync());
        var stale = await student.FormOnAsync(Page, "form[action$='/replace']");

        var current = PathOn(await (await student.FormOnAsync(Page, "form[action$='/replace']")).SubmitAsync());
        var late = await stale.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await program.GetAsync(former)).Status, (await program.GetAsync(current)).Status));
        var revoke = await student.FormOnAsync(Page, "form[action$='/revoke']");
        var done = await revoke.SucceedAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await revoke.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(current)).Status);
        Assert.False(done.Has("form[action$='/revoke']"));
        HistoryKind[] expected = [HistoryKind.CalendarAddressMade, HistoryKind.CalendarAddressReplaced, HistoryKind.CalendarAddressRevoked];
        Assert.Equal(expected, await _portal.WithDatabaseAsync(async db =>
        {
            var id = await db.CalendarSubscriptions.Select(one => one.Id).SingleAsync();
            return await db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select(entry => entry.Kind).ToArrayAsync();
        }));
    }

    [Fact]
    public async Task RevokedAddress_CanBeMadeAnew()
    {
        using var student = await _portal.SignedInAsAsync(Student);
        await (await student.FormOnAsync(Page, "main form[action='/loans/calendar/subscribe']")).SubmitAsync();
        await (await student.FormOnAsync(Page, "form[action$='/revoke']")).SucceedAsync();

        var path = PathOn(await (await student.FormOnAsync(Page, "form[action$='/replace']")).SubmitAsync());

        using var program = _portal.Visit();
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(path)).Status);
    }

    [Fact]
    public async Task WithoutAnAddress_ThereIsNothingToReplaceOrRevoke()
    {
        using var student = await _portal.SignedInAsAsync(Student);
        using var officer = await _portal.SignedInAsAsync("officer@demo.test");
        await (await student.FormOnAsync(Page, "main form[action='/loans/calendar/subscribe']")).SubmitAsync();
        var token = (await officer.FormOnAsync(Page, "main form[action='/loans/calendar/subscribe']"))["__RequestVerificationToken"].Single();
        KeyValuePair<string, string>[] fields = [new("version", "0"), new("__RequestVerificationToken", token)];

        Assert.Equal(HttpStatusCode.NotFound, (await officer.PostAsync($"{Page}/replace", fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.PostAsync($"{Page}/revoke", fields)).Status);
    }

    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task WhoHasNoPartInLoans_HasNoCalendar(string email)
    {
        using var person = await _portal.SignedInAsAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync(Page)).Status);
    }

    [Fact]
    public async Task Log_NeverHoldsTheAddress()
    {
        var log = new CapturedLog();
        using var portal = new PortalFactory
        {
            Settings = new Dictionary<string, string> { ["Serilog:MinimumLevel:Default"] = "Information" },
            Replace = services => log.AddTo(services),
        };
        var path = await MakeAsync(await portal.SignedInAsAsync(Student));
        using var program = portal.Visit();

        await program.GetAsync(path);
        await program.GetAsync($"{path}x");

        Assert.Contains(log.Summaries, line => line.RenderMessage(formatProvider: null).Contains("/loans/calendar/feed/{token}.ics answered 200", StringComparison.Ordinal));
        Assert.DoesNotContain(path.Split('/')[^1][..20], log.Text);
    }

    public void Dispose() => _portal.Dispose();

    private static string PathOn(PortalPage issued) => new Uri(issued.Text("#address")).AbsolutePath;
}
