using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Features.Conversation;
using MiunSocial.Web.Tests.Infrastructure;
using MiunSocial.Web.Tests.Requests;
using MiunSocial.Web.Tests.Site;
using Serilog.Events;

namespace MiunSocial.Web.Tests.Conversation;

/// <summary>An upload that breaks off, or never ends, leaves nothing; what was written is in no log.</summary>
public sealed class BrokenUploadTests : IDisposable
{
    private const string Files = "Message.Files";

    private readonly CapturedLog _log = new();
    private readonly ListeningPortal _portal;

    public BrokenUploadTests() => _portal = new ListeningPortal
    {
        Settings = new Dictionary<string, string> { ["Serilog:MinimumLevel:Default"] = "Information" },
        Replace = services => _log.AddTo(services),
    }.Listen();

    [Fact]
    public async Task CutOff_LeavesNoRowAndNoFile()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = await client.FormAsync(await AddAsync());
        var (before, files) = (await _portal.WithDatabaseAsync(DatabaseContents.ReadAsync), TemporaryFiles());

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.SendAsync(new(HttpMethod.Post, form.Action)
        {
            Content = new Upload(form.Fields, Files, sent: 5 * 1024 * 1024, promised: 9 * 1024 * 1024),
        }));

        await WaitForAsync(() => _log.Summaries.Any(line => line.Properties["RequestMethod"].ToString() == "\"POST\"" && line.Properties["Route"].ToString().Contains("messages", StringComparison.Ordinal)));
        Assert.Empty((await _portal.WithDatabaseAsync(DatabaseContents.ReadAsync)).ChangedSince(before));
        await WaitForAsync(() => !TemporaryFiles().Except(files).Any());
        Assert.DoesNotContain(_log.Events, line => line.Level >= LogEventLevel.Error);
    }

    [Fact]
    public async Task TooMuch_OfNoToldLength_AnswersThatItWasTooMuch()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = await client.FormAsync(await AddAsync());
        var length = AttachmentUploads.LargestBody + 200_000;

        var answer = await client.SendAsync(new(HttpMethod.Post, form.Action)
        {
            Content = new Upload(form.Fields, Files, length, promised: null),
            Headers = { ExpectContinue = true },
        });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("färre och mindre filer", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooMuch_ThatSaysSo_IsNotReadToItsEnd_AndKeepsWhatWasTyped()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await client.FormAsync(await AddAsync())).Fill("Message.Text", "Bilderna från invigningen.");
        var (before, files) = (await _portal.WithDatabaseAsync(DatabaseContents.ReadAsync), TemporaryFiles());

        var length = AttachmentUploads.LargestBody + 200_000;
        var answer = await client.SendAsync(new(HttpMethod.Post, form.Action) { Content = new Upload(form.Fields, Files, length, length) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("Filerna är för stora tillsammans", answer.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Filerna följde inte med", answer.Text(), StringComparison.Ordinal);
        var again = answer.Form(Talk.Message);
        Assert.Equal("Bilderna från invigningen.", again["Message.Text"][0]);
        Assert.Empty((await _portal.WithDatabaseAsync(DatabaseContents.ReadAsync)).ChangedSince(before));
        Assert.Empty(TemporaryFiles().Except(files));
        Assert.Contains("Bilderna från invigningen.", (await (await client.SendAsync(again)).FollowAsync()).Text(".messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfSomebodySignedOut_AreNotRead_AndWhatWasTypedIsKept()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await client.FormAsync(await AddAsync())).Fill("Message.Text", "Bilderna från Harjedalen.");
        await (await client.OpenAsync("/")).Form("form[action='/account/sign-out']").SubmitAsync();
        var files = TemporaryFiles();

        var length = 9 * 1024 * 1024;
        var answer = await client.SendAsync(new(HttpMethod.Post, form.Action) { Content = new Upload(form.Fields, Files, length, length) });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("Bilderna från Harjedalen.", answer.Form("main form")["Message.Text"].Single());
        Assert.Empty(TemporaryFiles().Except(files));
        Assert.DoesNotContain("Harjedalen", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_IsInNoLog()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);

        await client.WriteAsync(await AddAsync(), "Hemligheten om Harjedalen", ("Personuppgifter.pdf", Talk.Pdf()));

        Assert.DoesNotContain("Harjedalen", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Personuppgifter", _log.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private Task<Request> AddAsync() => _portal.WithDatabaseAsync(async db => await (await Scene.LoadAsync(db)).AddAsync(RequestState.Review));

    /// <summary>What the framework keeps of a form that is being read.</summary>
    private static HashSet<string> TemporaryFiles() => [.. Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*.tmp")];

    private static async Task WaitForAsync(Func<bool> isSo)
    {
        for (var waited = 0; !isSo(); waited++)
        {
            Assert.True(waited < 100, "It did not end.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
