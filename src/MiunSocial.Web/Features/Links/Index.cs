using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Links;

/// <summary>Channels whose links somebody should look at.</summary>
public sealed record Index
{
    public required LinkFilter Filter { get; init; }

    public required IReadOnlyList<LinkView> Views { get; init; }

    public required LinkView Current { get; init; }

    /// <summary>What there is to choose from, by the name that the address uses.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<SelectListItem> Items)> Lists { get; init; }

    public required IReadOnlyList<LinkRow> Rows { get; init; }

    public required Pager Pager { get; init; }

    /// <summary>Whether the portal checks links by itself.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>The address of another view with the same filter.</summary>
    public string AddressOf(LinkView view) => $"/links{QueryString.Create(new Dictionary<string, string?>
    {
        ["view"] = view.Key,
        ["platform"] = Filter.Platform,
        ["unit"] = Filter.Unit,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)))}";
}

public sealed record LinkView(string Key, int Count);

public sealed record LinkRow
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required string Icon { get; init; }

    public required LinkState State { get; init; }
}
