using System.Net;
using System.Text;
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
            Content = new Upload(form.Fields, sent: 5 * 1024 * 1024, promised: 9 * 1024 * 1024),
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
            Content = new Upload(form.Fields, length, promised: null),
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
        var answer = await client.SendAsync(new(HttpMethod.Post, form.Action) { Content = new Upload(form.Fields, length, length) });

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
        var answer = await client.SendAsync(new(HttpMethod.Post, form.Action) { Content = new Upload(form.Fields, length, length) });

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

    /// <summary>A form with a file of which so much is sent; if more was promised, the connection breaks.</summary>
    private sealed class Upload : HttpContent
    {
        private readonly byte[] _start;
        private readonly long _sent;
        private readonly long? _promised;

        public Upload(IEnumerable<KeyValuePair<string, string>> fields, long sent, long? promised)
        {
            (_sent, _promised) = (sent, promised);
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=edge");
            var parts = fields.Where(field => field.Key != "Message.Files")
                .Select(field => $"--edge\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n");
            _start = Encoding.UTF8.GetBytes(string.Concat(parts) + "--edge\r\nContent-Disposition: form-data; name=\"Message.Files\"; filename=\"plan.pdf\"\r\n\r\n%PDF-1.7\n");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_start);
            var piece = new byte[64 * 1024];
            for (long sent = _start.Length; sent < _sent; sent += piece.Length)
            {
                await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(piece.Length, _sent - sent)));
            }
            if (_promised > _sent)
            {
                await stream.FlushAsync();
                await Task.Delay(200);
                throw new IOException("The connection is cut.");
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _promised ?? 0;
            return _promised is not null;
        }
    }
}
