using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MiunSocial.Web.Infrastructure;

public static class TelemetrySetup
{
    /// <summary>The variable that every OpenTelemetry tool knows; others of its family, such as the protocol's, are read beside it.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Traces and measurements leave for a collector if one is named, and nothing is collected otherwise. Log lines never leave
    /// this way: they are on standard output.
    /// </summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PortalMeter>();
        builder.Services.AddSingleton<JobMetrics>();
        builder.Services.AddHostedService<FiguresWatch>();
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            return;
        }
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(PortalMeter.Name))
            .WithTracing(traces => traces
                .AddSource(PortalMeter.Name, "Npgsql")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddProcessor(new WithoutQuery())
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(PortalMeter.Name)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter());
    }

    /// <summary>
    /// What people search for, and the tokens of one-time links, stand in the query; an unknown address may be anything. The route
    /// says enough.
    /// </summary>
    private sealed class WithoutQuery : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            data.SetTag("url.query", null);
            if (data.Kind == ActivityKind.Server)
            {
                data.SetTag("url.path", data.GetTagItem("http.route"));
            }
        }
    }
}
