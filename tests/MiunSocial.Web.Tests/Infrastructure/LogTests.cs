using System.Net;
using Microsoft.EntityFrameworkCore.Infrastructure;
using MiunSocial.Data.Seeding;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Site;
using Serilog.Events;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>The log tells an operator what happened, and nobody who reads it what anybody wrote.</summary>
public sealed class LogTests : IDisposable
{
    private const string Marker = "hemligtord";
    private const string Email = "requester@demo.test";

    private readonly CapturedLog _log = new();
    private readonly PortalFactory _portal;

    public LogTests() => _portal = new()
    {
        Settings = new Dictionary<string, string> { ["Serilog:MinimumLevel:Default"] = "Information" },
        Replace = services => _log.AddTo(services),
    };

    [Fact]
    public async Task Request_LeavesOneLine_WithTheRouteInPlaceOfTheAddress()
    {
        using var client = await _portal.SignedInAsAsync(Email);
        var before = _log.Summaries.Count();

        await client.GetAsync($"/requests/KOM-1999-{Marker}?from={Marker}");

        var line = Assert.Single(_log.Summaries.Skip(before));
        Assert.Equal(LogEventLevel.Information, line.Level);
        Assert.StartsWith("GET /requests/{reference} answered 404 in ", line.RenderMessage(formatProvider: null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/css/site.css")]
    public async Task ProbesAndFiles_LeaveNoLine(string address)
    {
        using var client = _portal.Visit();

        await client.GetAsync(address);

        Assert.Empty(_log.Summaries);
    }

    [Fact]
    public async Task Lines_OfARequest_CarryItsReference_AndOthersAreWholeWithout()
    {
        using var client = await _portal.SignedInAsAsync(Email);

        var answer = await client.SendAsync(new(HttpMethod.Get, "/") { Headers = { { PortalFactory.FaultHeader, "1" } } });

        var reference = answer.Text("main code");
        var lines = _log.OfRequests.Where(line => line.TraceId.ToString() == reference).ToList();
        Assert.Contains(lines, line => line.Level == LogEventLevel.Error && line.Exception is not null);
        Assert.Contains(lines, line => line.RenderMessage(formatProvider: null).StartsWith("GET / answered 500", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains(reference, CapturedLog.AsLine(line)));
        Assert.All(lines, line => Assert.Contains($"\"@tr\":\"{reference}\"", CapturedLog.AsJson(line)));
        Assert.All(_log.OfRequests, line => Assert.NotNull(line.TraceId));
        var ofNoRequest = _log.Events.First(line => line.TraceId is null);
        Assert.EndsWith($"{ofNoRequest.RenderMessage(formatProvider: null)} \n", CapturedLog.AsLine(ofNoRequest).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task SigningInSearchingAndWriting_LeaveNothingPersonal()
    {
        using var visitor = _portal.Visit();
        var form = await visitor.FormOnAsync("/account/sign-in", "form[action^='/account/sign-in']:has([name=Password])");
        await form.Fill("Email", $"{Marker}@demo.test").Fill("Password", Marker).SubmitAsync();
        using var client = await _portal.SignedInAsAsync(Email);

        await client.OpenAsync($"/channels?q={Marker}");
        await client.GetAsync($"/{Marker}/{Email}?q={Marker}");
        await client.SubmitNewAsync(answers => answers.Fill("Need", Marker).Fill("ResponsibleEmail", $"{Marker}@demo.test"));
        await client.PostAsync(Writing.NewAddress(), (await client.FilledFormAsync()).Pressed(Writing.Next).With("UnitId", Marker));
        await client.GetAsync($"/requests/handle?WishedHandle={Marker}");

        Assert.True(_log.Summaries.Count() > 8);
        AssertNothingPersonal();
    }

    [Fact]
    public async Task Bug_LeavesNothingPersonal()
    {
        using var client = await _portal.SignedInAsAsync(Email);
        var fields = (await client.FilledFormAsync()).Fill("Need", Marker).Pressed(Writing.Next);

        var answer = await client.SendAsync(new(HttpMethod.Post, $"{Writing.NewAddress()}?q={Marker}")
        {
            Content = new FormUrlEncodedContent(fields),
            Headers = { { PortalFactory.FaultHeader, "1" } },
        });

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains(_log.Events, line => line.Level == LogEventLevel.Error);
        AssertNothingPersonal();
    }

    [Fact]
    public async Task Database_IsNotAskedToSayWhatItHolds() => await _portal.WithDatabaseAsync(db =>
    {
        Assert.False(db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.IsSensitiveDataLoggingEnabled);
        return Task.CompletedTask;
    });

    public void Dispose() => _portal.Dispose();

    private void AssertNothingPersonal()
    {
        var text = _log.Text;
        Assert.DoesNotContain(Marker, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("demo.test", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(DemoPeople.Password, text, StringComparison.Ordinal);
        Assert.All(DemoPeople.All, person => Assert.DoesNotContain(person.Name, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Writing.Texts.Values, typed => Assert.DoesNotContain(typed, text, StringComparison.Ordinal));
    }
}
