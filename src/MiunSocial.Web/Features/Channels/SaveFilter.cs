using Microsoft.AspNetCore.WebUtilities;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>A view of the catalogue and what it is to be called.</summary>
public sealed record SaveFilter
{
    private static readonly string[] Kept =
        ["q", "platform", "kind", "unit", "audience", "language", "aim", "status", "health", "rule", "closed", "sort", "view"];

    public string? Name { get; init; }

    /// <summary>The query of the catalogue's address.</summary>
    public string? Query { get; init; }

    /// <summary>Only what the catalogue knows is kept, so that no saved link says something else.</summary>
    public string QueryToSave
    {
        get
        {
            var asked = QueryHelpers.ParseQuery(Typed.Clean(Query));
            return QueryString.Create(Kept.Where(asked.ContainsKey).Select(name => KeyValuePair.Create(name, asked[name].FirstOrDefault())))
                .ToString().TrimStart('?');
        }
    }

    public IEnumerable<Problem> Problems()
    {
        var name = Typed.Clean(Name);
        if (name.Length == 0)
        {
            yield return new(nameof(Name), "Problem.Required");
        }
        else if (name.Length > Lengths.Key)
        {
            yield return new(nameof(Name), "Problem.TooLong", Lengths.Key);
        }
        if (QueryToSave.Length > Lengths.Address)
        {
            yield return new(nameof(Name), "Problem.FilterTooLong");
        }
    }
}
