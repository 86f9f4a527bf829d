using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Identity;
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
        Assert.Contains("E-postadressen eller lösenordet stämmer inte, eller så är inloggningen låst", page.Text(".error-summary"));
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
    public async Task SignIn_AfterFiveWrongPasswords_IsLockedForEveryoneWhoTriesAndAnswersAsForAnUnknownAddress()
    {
        await AddAsync("locked@demo.test");
        using var client = portal.Visit();
        var answers = new List<string>();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            answers.Add((await TryAsync(client, "locked@demo.test", "fel lösenord")).Text(".error-summary"));
        }

        var right = await TryAsync(client, "locked@demo.test", DemoPeople.Password);
        var unknown = await TryAsync(client, "nobody@demo.test", DemoPeople.Password);

        Assert.Equal(HttpStatusCode.BadRequest, right.Status);
        Assert.Equal([unknown.Text(".error-summary")], answers.Append(right.Text(".error-summary")).Distinct());
        Assert.Contains("Efter flera felaktiga försök i rad går det inte att logga in på 15 minuter", unknown.Text(".error-summary"));
        Assert.True((await client.GetAsync("/")).LeadsToSignIn);
    }

    [Fact]
    public async Task SignIn_WithALockedOrAnUnknownAddress_TakesAsMuchHashing()
    {
        await AddAsync("locked-too@demo.test");
        var hasher = new CountingHasher();
        await using var counted = new PortalFactory { On = portal.DatabaseInUse, Replace = services => services.AddSingleton<IPasswordHasher<Person>>(hasher) };
        using var client = counted.Visit();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await TryAsync(client, "locked-too@demo.test", "fel lösenord");
        }
        hasher.Passwords = 0;

        await TryAsync(client, "locked-too@demo.test", DemoPeople.Password);
        Assert.Equal(1, hasher.Passwords);
        await TryAsync(client, "nobody@demo.test", DemoPeople.Password);

        Assert.Equal(2, hasher.Passwords);
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

    private sealed class CountingHasher : PasswordHasher<Person>
    {
        /// <summary>How many passwords have been hashed or looked at.</summary>
        public int Passwords { get; set; }

        public override string HashPassword(Person user, string password)
        {
            Passwords++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Passwords++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
