using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Outbox;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Account;

/// <summary>Forgetting a password, getting a one-time link and choosing anew; changing the one that one knows.</summary>
[OnEveryDatabase]
public sealed class PasswordTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Chosen = "fyra ord i rad räcker";

    [Fact]
    public async Task Forgotten_ByAnAddressThatIsKnown_IsToldToAdministratorsOnceWithoutSayingSo()
    {
        await AddAsync("forgetful@demo.test");

        var (known, again, unknown) = (await AskAsync("forgetful@demo.test"), await AskAsync("forgetful@demo.test"), await AskAsync("nobody@demo.test"));

        Assert.Equal(unknown.Text(), known.Text());
        Assert.Equal(known.Text(), again.Text());
        var (notices, history) = await KeptAsync("forgetful@demo.test");
        Assert.Equal(["admin@demo.test"], notices);
        Assert.Equal([HistoryKind.PasswordResetAsked], history);
    }

    [Theory]
    [InlineData("")]
    [InlineData("inte en adress")]
    public async Task Forgotten_WithoutAnAddress_IsRefusedAtTheField(string email)
    {
        using var client = portal.Visit();

        var page = await (await client.FormOnAsync("/account/forgot", "form[action='/account/forgot']")).Fill("Email", email).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Email"], page.FieldErrors.Keys);
        Assert.Equal([email], page.Form("form[action='/account/forgot']")["Email"]);
    }

    [Fact]
    public async Task Link_FromAnAdministrator_LetsChooseAPasswordOnce()
    {
        await AddAsync("linked@demo.test");
        var link = await IssueAsync("linked@demo.test");
        using var client = portal.Visit();

        var page = await (await client.OpenAsync(link)).Form("form:has([name=New])").Fill("New", Chosen).Fill("Repeat", Chosen).SucceedAsync();

        Assert.Equal("/account/sign-in", page.Address);
        Assert.True(page.Has("[role=status]"));
        using var old = portal.Visit();
        await Assert.ThrowsAnyAsync<Exception>(() => old.SignInAsAsync("linked@demo.test"));
        Assert.Equal("/", (await client.SignInAsAsync("linked@demo.test", Chosen)).Address);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Visit().GetAsync(link)).Status);
        Assert.Equal([HistoryKind.PersonSignInLinkIssued, HistoryKind.PasswordChanged], (await KeptAsync("linked@demo.test")).History);
    }

    [Fact]
    public async Task Link_OpensForSomebodyWhomWrongGuessesLockedOut()
    {
        await AddAsync("guessed@demo.test");
        using var client = portal.Visit();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var form = await client.FormOnAsync("/account/sign-in", "form[action^='/account/sign-in']");
            await form.Fill("Email", "guessed@demo.test").Fill("Password", "fel lösenord").SubmitAsync();
        }

        var chosen = await (await client.OpenAsync(await IssueAsync("guessed@demo.test"))).Form("form:has([name=New])").Fill("New", Chosen).Fill("Repeat", Chosen).SubmitAsync();

        Assert.NotNull(chosen.Location);
        Assert.Equal("/", (await client.SignInAsAsync("guessed@demo.test", Chosen)).Address);
    }

    [Theory]
    [InlineData("kort", "kort", "New")]
    [InlineData("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "New")]
    [InlineData(Chosen, "något annat här", "Repeat")]
    [InlineData("", "", "New,Repeat")]
    public async Task Link_WithAPasswordThatWillNotDo_IsRefusedAndStillOpens(string typed, string repeated, string fields)
    {
        var email = $"weak{Guid.NewGuid():N}@demo.test";
        await AddAsync(email);
        var link = await IssueAsync(email);
        using var client = portal.Visit();

        var page = await (await client.OpenAsync(link)).Form("form:has([name=New])").Fill("New", typed).Fill("Repeat", repeated).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(fields.Split(','), page.FieldErrors.Keys.Order());
        Assert.Equal([""], page.Form("form:has([name=New])")["New"]);
        Assert.NotNull((await page.Form("form:has([name=New])").Fill("New", Chosen).Fill("Repeat", Chosen).SubmitAsync()).Location);
    }

    [Theory]
    [InlineData("/account/choose-password")]
    [InlineData("/account/choose-password?person=abc&token=abc")]
    [InlineData("/account/choose-password?person=00000000-0000-0000-0000-000000000000&token=YWJj")]
    [InlineData("/account/choose-password?person=00000000-0000-0000-0000-000000000000&token=%F0%9F%92%A9")]
    public async Task Link_ThatIsNone_SaysHowToGetOne(string link)
    {
        using var client = portal.Visit();

        var page = await client.GetAsync(link);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True(page.Has("a[href='/account/forgot']"));
    }

    [Fact]
    public async Task Link_OfOnePerson_DoesNotServeAnother()
    {
        await AddAsync("one@demo.test");
        await AddAsync("other@demo.test");
        var other = await portal.WithDatabaseAsync(db => db.Users.Where(person => person.Email == "other@demo.test").Select(person => person.Id).SingleAsync());
        var link = await IssueAsync("one@demo.test");

        var page = await portal.Visit().GetAsync($"/account/choose-password?person={other}&{link[link.IndexOf("token=", StringComparison.Ordinal)..]}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Change_OfThePasswordOneKnows_KeepsOneSignedIn()
    {
        await AddAsync("changer@demo.test");
        using var client = await portal.SignedInAsAsync("changer@demo.test");
        var form = await client.FormOnAsync("/account/password", "form[action='/account/password']");

        var wrong = await form.Fill("Current", "fel lösenord").Fill("New", Chosen).Fill("Repeat", Chosen).SubmitAsync();
        var page = await wrong.Form("form[action='/account/password']").Fill("Current", DemoPeople.Password).Fill("New", Chosen).Fill("Repeat", Chosen).SucceedAsync();

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(["Current"], wrong.FieldErrors.Keys);
        Assert.Equal("/", page.Address);
        Assert.True(page.Has("[role=status]"));
        Assert.Equal([HistoryKind.PasswordChanged], (await KeptAsync("changer@demo.test")).History);
        using var anew = portal.Visit();
        Assert.Equal("/", (await anew.SignInAsAsync("changer@demo.test", Chosen)).Address);
    }

    private async Task<PortalPage> AskAsync(string email)
    {
        using var client = portal.Visit();
        return await (await client.FormOnAsync("/account/forgot", "form[action='/account/forgot']")).Fill("Email", email).SucceedAsync();
    }

    private async Task<string> IssueAsync(string email)
    {
        using var administrator = await portal.SignedInAsAsync("admin@demo.test");
        var id = await portal.WithDatabaseAsync(db => db.Users.Where(person => person.Email == email).Select(person => person.Id).SingleAsync());
        var page = await (await administrator.FormOnAsync($"/people/{id}", "form[action$='/link']")).SubmitAsync();
        return new Uri(page.Document.QuerySelector("#address")!.TextContent.Trim()).PathAndQuery;
    }

    private Task AddAsync(string email) => portal.WithDatabaseAsync(async db =>
    {
        await new APerson { Email = email }.AddToAsync(db, DateTime.UtcNow);
        await db.SaveChangesAsync();
    });

    private Task<(List<string> Notices, List<HistoryKind> History)> KeptAsync(string email) => portal.WithDatabaseAsync(async db =>
    {
        var id = await db.Users.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
        var told = from notice in db.Outbox
                   join person in db.Users on notice.RecipientId equals person.Id
                   where notice.SubjectId == id && notice.Kind == NoticeKind.PasswordResetAsked
                   select person.Email!;
        return (await told.ToListAsync(), await db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.At).Select(entry => entry.Kind).ToListAsync());
    });
}
