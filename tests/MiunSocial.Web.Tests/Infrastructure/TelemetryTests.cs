using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Testing;
using MiunSocial.Web.Tests.Requests;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>A collector that is named gets traces and measurements, without what people wrote; nothing is collected for nobody.</summary>
public sealed class TelemetryTests
{
    private const string Marker = "hemligtord";

    [Fact]
    public async Task Collector_GetsRoutesAndFigures_AndNoQuery()
    {
        await using var collector = await Collector.StartAsync();
        using var portal = new PortalFactory
        {
            Settings = new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            },
        };
        using var client = await portal.SignedInAsAsync(Office.RequesterEmail);
        await client.OpenAsync($"/channels?q={Marker}");
        await client.GetAsync($"/requests/{Marker}?q={Marker}");
        await client.SubmitNewAsync(form => form.Fill("Need", Marker));

        Assert.True(portal.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(portal.Services.GetRequiredService<MeterProvider>().ForceFlush());
        var (traces, metrics) = (collector.Received("traces"), collector.Received("metrics"));
        Assert.Contains("MiunSocial", traces);
        Assert.Contains("http.route", traces);
        Assert.Contains("requests/new", traces);
        Assert.Contains("miunsocial.outbox.depth", metrics);
        Assert.Contains("http.server.request.duration", metrics);
        Assert.DoesNotContain(Marker, traces + metrics, StringComparison.OrdinalIgnoreCase);
        // Traces of the database's driver are the process's: other tests that run beside this one write other addresses into their queries.
        Assert.DoesNotContain(Office.RequesterEmail, traces + metrics, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(collector.Received("logs"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void NoCollector_NothingIsCollected(string endpoint)
    {
        using var portal = new PortalFactory { Settings = new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint } };

        Assert.Null(portal.Services.GetService<TracerProvider>());
        Assert.Null(portal.Services.GetService<MeterProvider>());
    }
}
