using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Approvals;

/// <summary>A queue, what of it is asked for, and its order, as addresses carry them.</summary>
public sealed record QueueQuery
{
    /// <summary>Assigned to nobody; any other value is an officer's id.</summary>
    public const string Nobody = "none";

    private static readonly string[] Known = ["view", "q", "type", "unit", "assignee", "state", "from", "to", "sort"];

    private readonly string _words = "";

    public string? View { get; init; }

    /// <summary>Beginnings of words that must all be found.</summary>
    [FromQuery(Name = "q")]
    public string? Q
    {
        get => _words;
        init => _words = value is null ? "" : (value.Length > Lengths.Name ? value[..Lengths.Name] : value).Trim();
    }

    public string? Type { get; init; }

    /// <summary>A unit's slug; those below it are meant too.</summary>
    public string? Unit { get; init; }

    public string? Assignee { get; init; }

    public string? State { get; init; }

    /// <summary>Submitted on this day or later.</summary>
    public string? From { get; init; }

    /// <summary>Submitted on this day or earlier.</summary>
    public string? To { get; init; }

    public string? Sort { get; init; }

    public string Words => _words;

    public RequestType? TypeChosen => Member<RequestType>(Type);

    public RequestState? StateChosen => Member<RequestState>(State);

    /// <summary>Null for the queue's own.</summary>
    public QueueOrder? Order => Member<QueueOrder>(Sort);

    public DateOnly? FirstDay => Day(From);

    public DateOnly? LastDay => Day(To);

    /// <summary>What is chosen, by the names in addresses.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Chosen() => new (string Name, string? Value)[]
    {
        ("view", View), ("q", Words), ("type", Type), ("unit", Unit), ("assignee", Assignee), ("state", State), ("from", From), ("to", To), ("sort", Sort),
    }
        .Where(one => !string.IsNullOrWhiteSpace(one.Value))
        .Select(one => KeyValuePair.Create(one.Name, one.Value));

    /// <summary>Whether anything is left out that the queue holds.</summary>
    public bool Narrows => Chosen().Any(one => one.Key is not ("view" or "sort"));

    /// <summary>Without the question mark.</summary>
    public string ToQuery() => QueryString.Create(Chosen()).ToString().TrimStart('?');

    /// <summary>From what <see cref="ToQuery"/> made.</summary>
    public static QueueQuery Parse(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        string? Of(string name) => asked.TryGetValue(name, out var value) ? value.FirstOrDefault() : null;
        return new()
        {
            View = Of("view"),
            Q = Of("q"),
            Type = Of("type"),
            Unit = Of("unit"),
            Assignee = Of("assignee"),
            State = Of("state"),
            From = Of("from"),
            To = Of("to"),
            Sort = Of("sort"),
        };
    }

    public static IReadOnlyList<string> Names => Known;

    private static T? Member<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var member) && Enum.IsDefined(member) ? member : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

public enum QueueOrder
{
    /// <summary>What is due first comes first; what has ended, the last first.</summary>
    Due,

    /// <summary>The last submitted first.</summary>
    Submitted,

    /// <summary>The last changed first.</summary>
    Changed,

    /// <summary>By the unit's place in the tree, then by what is due.</summary>
    Unit,
}
