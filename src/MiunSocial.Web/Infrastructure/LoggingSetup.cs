using System.Globalization;
using Serilog;
using Serilog.Formatting.Compact;

namespace MiunSocial.Web.Infrastructure;

public static class LoggingSetup
{
    /// <summary>The trace is the reference that the error page shows.</summary>
    private const string WithReference = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj} {TraceId}{NewLine}{Exception}";

    /// <summary>
    /// Readable lines in Development, compact JSON elsewhere; both on standard output. Each host keeps a logger of its own,
    /// so that two in one process do not write in each other's.
    /// </summary>
    public static void AddLogging(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(logger =>
        {
            logger.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext();
            if (builder.Environment.IsDevelopment())
            {
                logger.WriteTo.Console(outputTemplate: WithReference, formatProvider: CultureInfo.InvariantCulture);
            }
            else
            {
                logger.WriteTo.Console(new RenderedCompactJsonFormatter());
            }
        }, preserveStaticLogger: true);
}
