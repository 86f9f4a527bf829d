using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Web.Infrastructure;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace MiunSocial.Web.Tests.Site;

/// <summary>Every line that a portal logs, as it would be written in Production and in Development.</summary>
public sealed class CapturedLog : ILogEventSink
{
    private static readonly RenderedCompactJsonFormatter Json = new();
    private static readonly MessageTemplateTextFormatter Readable = new(LoggingSetup.ReadableLine, CultureInfo.InvariantCulture);

    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IEnumerable<LogEvent> Events => _events;

    /// <summary>Lines that were written because of a request.</summary>
    public IEnumerable<LogEvent> OfRequests => Events.Where(line => line.Properties.ContainsKey("RequestId") || line.Properties.ContainsKey("Route"));

    public IEnumerable<LogEvent> Summaries => Events.Where(line => line.Properties.ContainsKey("Route"));

    /// <summary>All of it, in both forms.</summary>
    public string Text => string.Concat(Events.SelectMany(line => new[] { AsJson(line), AsLine(line) }));

    public static string AsJson(LogEvent line) => Format(Json, line);

    public static string AsLine(LogEvent line) => Format(Readable, line);

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    public void AddTo(IServiceCollection services) => services.AddSingleton<ILogEventSink>(this);

    private static string Format(ITextFormatter formatter, LogEvent line)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        formatter.Format(line, text);
        return text.ToString();
    }
}
