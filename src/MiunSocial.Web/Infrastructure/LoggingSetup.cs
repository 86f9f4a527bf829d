using System.Globalization;
using Microsoft.AspNetCore.StaticAssets;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace MiunSocial.Web.Infrastructure;

public static class LoggingSetup
{
    /// <summary>The trace is the reference that the error page shows; a line that belongs to no request has none.</summary>
    public const string ReadableLine = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj} {TraceId}{NewLine}{Exception}";

    private const string Summary = "{RequestMethod:l} {Route:l} answered {StatusCode} in {Elapsed:0.0} ms";

    /// <summary>The framework's own line per request; it repeats the query, in which people search for each other.</summary>
    private const string RepeatsTheQuery = "Microsoft.AspNetCore.Hosting.Diagnostics";

    private static readonly object AskedForKey = new();

    /// <summary>
    /// Readable lines in Development, compact JSON elsewhere; both on standard output. Each host keeps a logger of its own,
    /// so that two in one process do not write in each other's.
    /// </summary>
    public static void AddLogging(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog((services, logger) =>
        {
            logger
                .ReadFrom.Configuration(builder.Configuration)
                .ReadFrom.Services(services)
                .MinimumLevel.Override(RepeatsTheQuery, LogEventLevel.Warning)
                .Filter.ByExcluding(IsLeaving)
                .Enrich.FromLogContext()
                .Enrich.With<WithoutAddress>();
            if (builder.Environment.IsDevelopment())
            {
                logger.WriteTo.Console(outputTemplate: ReadableLine, formatProvider: CultureInfo.InvariantCulture);
            }
            else
            {
                logger.WriteTo.Console(new RenderedCompactJsonFormatter());
            }
        }, preserveStaticLogger: true);

    /// <summary>One line per request when it is over, with the route's template in place of what somebody typed as address.</summary>
    public static void UseRequestLines(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = Summary;
        options.GetLevel = (context, _, _) => LevelOf(AskedFor(context));
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(context.Request.Method)),
            new("Route", new ScalarValue(RouteOf(AskedFor(context)))),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
    });

    /// <summary>The framework calls each probe of a node that is being stopped an error; it is the answer the proxy should have.</summary>
    private static bool IsLeaving(LogEvent line) =>
        line.Properties.GetValueOrDefault("HealthCheckName") is ScalarValue { Value: HealthSetup.Stopping };

    /// <summary>Remembers what was asked for, which an error page that answers in its place would hide.</summary>
    public static void UseRouteNotes(this WebApplication app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(AskedForKey, context.GetEndpoint());
        return next(context);
    });

    /// <summary>What a request asked for, as the route is written; fixed words for an address that leads nowhere.</summary>
    private static string RouteOf(Endpoint? endpoint) =>
        endpoint is RouteEndpoint route ? $"/{route.RoutePattern.RawText?.TrimStart('/')}" : "(no route)";

    /// <summary>Probes and files are asked for all the time and tell nothing.</summary>
    private static LogEventLevel LevelOf(Endpoint? endpoint) => endpoint switch
    {
        _ when endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null => LogEventLevel.Verbose,
        _ when endpoint?.Metadata.GetMetadata<HealthSetup.Probe>() is not null => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };

    private static Endpoint? AskedFor(HttpContext context) => context.Items[AskedForKey] as Endpoint;

    /// <summary>Takes away the address that the framework adds to each line of a request: what follows the slash may be anything.</summary>
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
            logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
