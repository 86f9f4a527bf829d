using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Infrastructure;
using MiunSocial.Web.Tests.Conversation;
using MiunSocial.Web.Tests.Requests;
using MiunSocial.Web.Tests.Site;
using Serilog.Events;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A database that is gone, locked or full is told on a clear page, leaves nothing half done and is forgotten when it is back.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    private const string Marker = "hemligtord";

    private readonly CapturedLog _log = new();
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);
    private readonly DatabaseSize _size = new();
    private readonly PortalFactory _portal;

    public DatabaseAwayTests() => _portal = new()
    {
        Settings = new Dictionary<string, string> { ["ConnectionStrings:MiunSocial"] = $"{_database.ConnectionString};Default Timeout=1" },
        Replace = services =>
        {
            _log.AddTo(services);
            services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(_size));
        },
    };

    /// <summary>A file of more than a form without files may be.</summary>
    private static byte[] Large => Talk.Pdf(new string('x', 2 * (int)ProtectionSetup.LargestBody));

    private string File => new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource;

    [Theory]
    [InlineData("sv", "Portalen är tillfälligt ur drift", "Försök igen")]
    [InlineData("en", "The portal is temporarily unavailable", "Try again")]
    public async Task FileGone_IsToldInTheReadersLanguage_AndForgottenWhenItIsBack(string language, string title, string again)
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        await client.UseLanguageAsync(language);
        System.IO.File.Move(File, $"{File}-away");

        var away = await client.GetAsync("/requests?page=1");

        AssertUnavailable(away);
        Assert.Equal(title, away.Text("main h1"));
        Assert.Equal(again, away.Text("main a[href='/requests?page=1']"));
        Assert.False(System.IO.File.Exists(File));
        System.IO.File.Move($"{File}-away", File);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/requests?page=1")).Status);
    }

    [Fact]
    public async Task FileGone_AlsoWhenTheSignInMustBeLookedAtAnew_IsTold()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        System.IO.File.Move(File, $"{File}-away");
        // From here on nothing is taken from copies, the person's among them.
        await Task.Delay(ChangeStamps.LongestUnseen + TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);

        var away = await client.GetAsync("/contact");

        AssertUnavailable(away);
        // The page looks as it should: what it is drawn with asks no database either.
        foreach (var sheet in away.Document.QuerySelectorAll("link[rel=stylesheet]"))
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(sheet.GetAttribute("href")!)).Status);
        }
        System.IO.File.Move($"{File}-away", File);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/contact")).Status);
    }

    [Fact]
    public async Task Form_ThatAnotherSiteSent_IsNotOfferedToBeSentAgain()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        System.IO.File.Move(File, $"{File}-away");
        var post = new HttpRequestMessage(HttpMethod.Post, Writing.NewAddress())
        {
            Content = new FormUrlEncodedContent([new("Need", Marker)]),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };

        var refused = await client.SendAsync(post);

        AssertUnavailable(refused);
        Assert.DoesNotContain(Marker, refused.Body);
        System.IO.File.Move($"{File}-away", File);
    }

    [Fact]
    public async Task Locked_KeepsWhatWasTyped_AndTakesItOnceWhenItIsSentAgain()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await client.FilledFormAsync()).Fill("Need", "Första raden.\n\n\"Andra\" <raden> & mer.");
        var before = await DatabaseContents.ReadAsync(_database);

        PortalPage refused;
        await using (await LockAsync())
        {
            refused = await form.SubmitAsync(Writing.Next);
        }

        AssertUnavailable(refused);
        Assert.Empty((await DatabaseContents.ReadAsync(_database)).ChangedSince(before));
        var again = refused.Form("main form");
        Assert.Equal(Sent(form.Pressed(Writing.Next)), Sent(again.Fields));
        Assert.Equal(Writing.NewAddress(), again.Action);
        var (first, second) = (await again.SubmitAsync(), await again.SubmitAsync());
        Assert.StartsWith("/requests/drafts/", first.Location);
        Assert.Equal(first.Location, second.Location);
    }

    [Fact]
    public async Task Locked_KeepsWhatWasTypedBesideAFile_AndAsksForTheFileAgain()
    {
        var request = await AddRequestAsync();
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await client.FormAsync(request)).Fill("Message.Text", $"Rad ett.\n\"{Marker}\" & mer.");

        PortalPage refused;
        await using (await LockAsync())
        {
            refused = await client.SendAsync(form, ($"{Marker}.pdf", Large));
        }

        AssertUnavailable(refused);
        Assert.Contains("Filerna följde inte med", refused.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(Marker, _log.Text, StringComparison.OrdinalIgnoreCase);
        var again = refused.Form("main form");
        // What comes after files is not read if they are too much.
        Assert.Equal(("__RequestVerificationToken", "Message.Files"), (again.Names[0], again.Names[^1]));
        var page = await (await client.SendAsync(again, ("plan.pdf", Talk.Pdf()))).FollowAsync();
        Assert.Contains(Marker, page.Text(".messages"), StringComparison.Ordinal);
        Assert.Single(page.Files());
    }

    [Fact]
    public async Task FileGone_BeforeAFormWithAFileIsRead_KeepsWhatWasTyped()
    {
        var request = await AddRequestAsync();
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await client.FormAsync(request)).Fill("Message.Text", Marker);
        System.IO.File.Move(File, $"{File}-away");
        await Task.Delay(ChangeStamps.LongestUnseen + TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);

        var refused = await client.SendAsync(form, ("plan.pdf", Large));

        System.IO.File.Move($"{File}-away", File);
        AssertUnavailable(refused);
        Assert.Equal(Marker, refused.Form("main form")["Message.Text"].Single());
        Assert.True(refused.Has("main input[type=file][name='Message.Files']"));
    }

    [Fact]
    public async Task Full_SavesNothingOfTheForm_AndTakesItWhenThereIsRoom()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        // More than fits into what the database has left on its pages.
        var form = (await client.FilledFormAsync())
            .Fill("Need", new string('ö', 4000)).Fill("Reach", new string('ö', 4000)).Fill("Aim", new string('ö', 4000));
        await _portal.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("VACUUM"));
        var before = await DatabaseContents.ReadAsync(_database);
        _size.MayGrow = false;

        var refused = await form.SubmitAsync(Writing.Next);

        AssertUnavailable(refused);
        Assert.Empty((await DatabaseContents.ReadAsync(_database)).ChangedSince(before));
        _size.MayGrow = true;
        Assert.StartsWith("/requests/drafts/", (await refused.Form("main form").SubmitAsync()).Location);
    }

    [Fact]
    public async Task SignIn_WhileItIsAway_WritesNoPasswordIntoThePage()
    {
        using var client = _portal.Visit();
        var form = await client.FormOnAsync("/account/sign-in", "form[action^='/account/sign-in']:has([name=Password])");
        System.IO.File.Move(File, $"{File}-away");

        var refused = await form.Fill("Email", Office.RequesterEmail).Fill("Password", DemoPeople.Password).SubmitAsync();

        System.IO.File.Move($"{File}-away", File);
        AssertUnavailable(refused);
        Assert.DoesNotContain(DemoPeople.Password, refused.Body);
        Assert.False(refused.Has("main form"));
    }

    [Fact]
    public async Task Fault_IsLoggedWithoutAnythingPersonal()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await client.FilledFormAsync()).Fill("Need", Marker).Fill("Reach", $"{Marker}@demo.test");

        await using (await LockAsync())
        {
            AssertUnavailable(await client.PostAsync($"{Writing.NewAddress()}?q={Marker}", form.Pressed(Writing.Next)));
        }

        var line = Assert.Single(_log.Events, line => line.Level >= LogEventLevel.Warning && line.TraceId is not null);
        Assert.Contains("database is locked", line.RenderMessage(formatProvider: null));
        Assert.DoesNotContain(Marker, _log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("demo.test", _log.Text, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose()
    {
        _portal.Dispose();
        _database.Dispose();
    }

    private Task<Request> AddRequestAsync() => _portal.WithDatabaseAsync(async db => await (await Scene.LoadAsync(db)).AddAsync(RequestState.Review));

    private static void AssertUnavailable(PortalPage page)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("503", page.Text(".error-page-code"));
        Assert.Equal(TimeSpan.FromSeconds(10), page.Headers.RetryAfter?.Delta);
    }

    private static IEnumerable<string> Sent(IEnumerable<KeyValuePair<string, string>> fields) => fields
        .Where(field => field.Key != "__RequestVerificationToken")
        .Select(field => $"{field.Key}={field.Value.ReplaceLineEndings("\n")}")
        .Order(StringComparer.Ordinal);

    /// <summary>Another writer that has begun and does not end, until it is disposed.</summary>
    private async Task<SqliteConnection> LockAsync()
    {
        var connection = new SqliteConnection($"{_database.ConnectionString};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
