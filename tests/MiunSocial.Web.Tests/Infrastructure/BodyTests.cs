using System.Net;
using System.Text;
using MiunSocial.Testing;
using MiunSocial.Web.Infrastructure;
using MiunSocial.Web.Tests.Requests;
using MiunSocial.Web.Tests.Site;
using Serilog.Events;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A body that ends too early, or does not end, changes nothing.</summary>
public sealed class BodyTests : IDisposable
{
    private readonly CapturedLog _log = new();
    private readonly ListeningPortal _portal;

    public BodyTests() => _portal = new ListeningPortal
    {
        Settings = new Dictionary<string, string> { ["Serilog:MinimumLevel:Default"] = "Information" },
        Replace = services => _log.AddTo(services),
    }.Listen();

    [Fact]
    public async Task FormWithoutFiles_WhereFilesAreTaken_IsNoLargerThanElsewhere()
    {
        using var stranger = _portal.Visit();

        var answer = await stranger.PostAsync("/requests/KOM-2026-0001/messages", [KeyValuePair.Create("Message.Text", new string('x', 2 * 1024 * 1024))]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Fact]
    public async Task CutOff_ChangesNothingAndIsNoErrorOfThePortal()
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);
        var form = await client.FilledFormAsync();
        using var whole = new FormUrlEncodedContent(form.Pressed(Writing.Next));
        var body = await whole.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var before = await _portal.WithDatabaseAsync(DatabaseContents.ReadAsync);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.SendAsync(new(HttpMethod.Post, Writing.NewAddress())
        {
            Content = new CutOff(body[..(body.Length / 2)], body.Length),
        }));

        await WaitForAsync(() => _log.Summaries.Any(line => line.Properties["RequestMethod"].ToString() == "\"POST\"" && IsNewRequest(line)));
        Assert.Empty((await _portal.WithDatabaseAsync(DatabaseContents.ReadAsync)).ChangedSince(before));
        Assert.DoesNotContain(_log.Events, line => line.Level >= LogEventLevel.Error);
        Assert.DoesNotContain(_log.Summaries, line => line.Properties["StatusCode"].ToString()[0] == '5');
        Assert.StartsWith("/requests/drafts/", (await form.SubmitAsync(Writing.Next)).Location);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=edge")]
    public async Task TooLong_SentInPiecesOfNoToldLength_AnswersThatItWasTooMuch(string type)
    {
        using var client = await _portal.SignedInAsAsync(Office.RequesterEmail);

        var answer = await client.SendAsync(new(HttpMethod.Post, Writing.NewAddress())
        {
            Content = new Endless(type, ProtectionSetup.LargestBody + 200_000),
        });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("413", answer.Text(".error-page-code"));
        Assert.DoesNotContain(_log.Events, line => line.Level >= LogEventLevel.Error);
    }

    public void Dispose() => _portal.Dispose();

    private static bool IsNewRequest(LogEvent line) => line.Properties["Route"].ToString().Contains("requests/new", StringComparison.Ordinal);

    private static async Task WaitForAsync(Func<bool> isSo)
    {
        for (var waited = 0; !isSo(); waited++)
        {
            Assert.True(waited < 100, "The request did not end.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Promises a length, sends less and breaks the connection.</summary>
    private sealed class CutOff : HttpContent
    {
        private readonly byte[] _start;
        private readonly long _promised;

        public CutOff(byte[] start, long promised)
        {
            (_start, _promised) = (start, promised);
            Headers.ContentType = new("application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_start);
            await stream.FlushAsync();
            await Task.Delay(200);
            throw new IOException("The connection is cut.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _promised;
            return true;
        }
    }

    /// <summary>Sends a form in pieces, without saying how long it is.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly long _length;

        public Endless(string type, long length)
        {
            _length = length;
            Headers.TryAddWithoutValidation("Content-Type", type);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = Encoding.ASCII.GetBytes(new string('a', 10_000));
            await stream.WriteAsync("--edge\r\nContent-Disposition: form-data; name=\"Need\"\r\n\r\n"u8.ToArray());
            for (long sent = 0; sent < _length; sent += piece.Length)
            {
                await stream.WriteAsync(piece);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
