using Microsoft.AspNetCore.Mvc;

namespace MiunSocial.Web.Features.Links;

/// <summary>What an address of the list asks for. Platform and unit are slugs.</summary>
public sealed record LinkFilter
{
    /// <summary>One of the <see cref="Index.Views"/>; anything else is the first that has channels.</summary>
    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "platform")]
    public string? Platform { get; init; }

    /// <summary>With the units below it.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>Whether anything is left out that would be there without the filter.</summary>
    public bool Narrows => (Platform ?? Unit) is not null;
}
