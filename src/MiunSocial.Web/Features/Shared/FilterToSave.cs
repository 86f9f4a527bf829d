using Microsoft.AspNetCore.WebUtilities;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>A view of a list and what it is to be called.</summary>
public abstract record FilterToSave
{
    public string? Name { get; init; }

    /// <summary>The query of the list's address.</summary>
    public string? Query { get; init; }

    public abstract SavedFilterScope Scope { get; }

    /// <summary>The names that the list knows.</summary>
    protected abstract IReadOnlyList<string> Kept { get; }

    /// <summary>Only what the list knows is kept, so that no saved link says something else.</summary>
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
