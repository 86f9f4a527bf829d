using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace MiunSocial.Web.Features.Shared;

/// <summary>What went wrong, as RFC 9457 has it: told to programs, and in English to those who write them.</summary>
public sealed record ApiProblem
{
    public const string MediaType = "application/problem+json";

    private static readonly ResourceManager Texts = new(typeof(SharedText));
    private static readonly HashSet<int> Known = [400, 401, 403, 404, 405, 413, 429, 500, 503];

    /// <summary>Always <c>about:blank</c>: the status says what kind of problem it is.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    /// <summary>Finds the request in the portal's log.</summary>
    public required string Reference { get; init; }

    /// <summary>What is wrong with each parameter, by its name; only where parameters are wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    public static ApiProblem Of(HttpContext context, int status, IReadOnlyDictionary<string, string>? errors = null) => new()
    {
        Type = "about:blank",
        Title = ReasonPhrases.GetReasonPhrase(status),
        Status = status,
        Detail = Texts.GetString($"ApiProblem.{(Known.Contains(status) ? status : 400)}", CultureInfo.GetCultureInfo("en"))!,
        Reference = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        Errors = errors,
    };

    public IActionResult ToResult() => new Result(this);

    private sealed class Result(ApiProblem problem) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            context.HttpContext.Response.StatusCode = problem.Status;
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return context.HttpContext.Response.WriteAsJsonAsync(problem, options: null, MediaType, context.HttpContext.RequestAborted);
        }
    }
}
