using System.Net;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Account;

/// <summary>Coming in, and being kept out.</summary>
[OnEveryDatabase]
public sealed class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string FormSelector = "form[action^='/account/sign-in']";

    [Theory]
    [InlineData("staff@demo.test")]
    [InlineData(" STAFF@demo.test ")]
    public async Task SignIn_WithTheRightPassword_LeadsToTheStart(string email)
    {
        using var client = portal.Visit();

        var page = await (await FormAsync(client)).Fill("Email", email).Fill("Password", DemoPeople.Password).SucceedAsync();

        Assert.Equal("/", page.Address);
        Assert.Contains("Malin", page.Text("h1"));
    }

    [Theory]
    [InlineData("staff@demo.test", "fel lösenord")]
    [InlineData("nobody@demo.test", DemoPeople.Password)]
    [InlineData("rektor@demo.test", DemoPeople.Password)]
    [InlineData("<script>@demo.test", "\" or 1=1")]
    public async Task SignIn_WithoutTheRightPassword_GetsOneAndTheSameAnswer(string email, string password)
    {
        using var client = portal.Visit();
        var form = (await FormAsync(client)).Fill("Email", email).Fill("Password", password);

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("E-postadressen eller lösenordet stämmer inte", page.Text(".error-summary"));
        Assert.Equal([email], page.Form(FormSelector)["Email"]);
        Assert.Equal([""], page.Form(FormSelector)["Password"]);
        Assert.True((await client.GetAsync("/")).LeadsToSignIn);
    }

    [Fact]
    public async Task SignIn_WithNothingTyped_NamesBothFields()
    {
        using var client = portal.Visit();

        var page = await (await FormAsync(client)).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Email", "Password"], page.FieldErrors.Keys.Order());
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongPasswords_IsLockedForEveryoneWhoTries()
    {
        await AddAsync("locked@demo.test");
        using var client = portal.Visit();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            Assert.Contains("stämmer inte", (await TryAsync(client, "locked@demo.test", "fel lösenord")).Text(".error-summary"));
        }

        var fifth = await TryAsync(client, "locked@demo.test", "fel lösenord");
        var right = await TryAsync(client, "locked@demo.test", DemoPeople.Password);

        Assert.Contains("För många felaktiga försök", fifth.Text(".error-summary"));
        Assert.Contains("låst i 15 min", right.Text(".error-summary"));
        Assert.Equal(HttpStatusCode.BadRequest, right.Status);
        Assert.True((await client.GetAsync("/")).LeadsToSignIn);
    }

    [Fact]
    public async Task SignIn_OfSomebodyWhoHasLeft_IsRefused()
    {
        await AddAsync("left@demo.test", isActive: false);
        using var client = portal.Visit();

        Assert.Contains("stämmer inte", (await TryAsync(client, "left@demo.test", DemoPeople.Password)).Text(".error-summary"));
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var client = await portal.SignedInAsAsync("staff@demo.test");

        var page = await (await client.OpenAsync("/")).Form("form[action='/account/sign-out']").SucceedAsync();

        Assert.Equal("/account/sign-in", page.Address);
        Assert.True(page.Has("[role=status]"));
        Assert.True((await client.GetAsync("/channels")).LeadsToSignIn);
    }

    [Fact]
    public async Task Demonstration_LetsInItsPeopleAndNobodyElse()
    {
        using var client = portal.Visit();
        var page = await client.OpenAsync("/account/sign-in");
        var form = page.Form("form[action='/account/demonstration']:has([value='head@demo.test'])");

        var stranger = await client.PostAsync(form.Action, [new("__RequestVerificationToken", form["__RequestVerificationToken"][0]), new("email", "rektor@demo.test")]);
        var start = await form.SucceedAsync();

        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.Contains("Hans", start.Text("h1"));
    }

    private static async Task<PageForm> FormAsync(PortalClient client) => (await client.OpenAsync("/account/sign-in")).Form(FormSelector);

    private static async Task<PortalPage> TryAsync(PortalClient client, string email, string password) =>
        await (await FormAsync(client)).Fill("Email", email).Fill("Password", password).SubmitAsync();

    private Task AddAsync(string email, bool isActive = true) => portal.WithDatabaseAsync(async db =>
    {
        await new APerson { Email = email, IsActive = isActive, Roles = [Role.Staff] }.AddToAsync(db, DateTime.UtcNow);
        await db.SaveChangesAsync();
    });
}
