using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>The catalogue: the channels that an address asks for, one page of them.</summary>
public sealed record ChannelList
{
    public required CatalogueQuery Query { get; init; }

    public required CatalogueView View { get; init; }

    public required CatalogueLists Lists { get; init; }

    public required IReadOnlyList<ChannelCard> Channels { get; init; }

    /// <summary>The hub, if it is the first of the channels found; it has a place of its own.</summary>
    public ChannelCard? Hub => Channels is [{ IsHub: true } first, ..] ? first : null;

    public IEnumerable<ChannelCard> Others => Channels.Where(channel => channel != Hub);

    public required Pager Pager { get; init; }

    /// <summary>Visitors see the directory where the policy opens it, and nothing that is for those inside.</summary>
    public required bool IsSignedIn { get; init; }

    public required bool IsOfficer { get; init; }

    /// <summary>The reader's own views of the catalogue.</summary>
    public required IReadOnlyList<SavedFilterLink> Saved { get; init; }

    /// <summary>The view as addresses name it; null for the usual one.</summary>
    public string? ViewInAddress => View == CatalogueView.Cards ? null : "table";

    public string AddressOf(CatalogueView view) => $"/channels{Query.ToQuery(null, ("view", view == CatalogueView.Table ? "table" : null))}";
}

public enum CatalogueView
{
    Cards,
    Table,
}

/// <summary>What the catalogue can be filtered by, each value with the number of channels it would leave.</summary>
public sealed record CatalogueLists
{
    /// <summary>Those always in sight, each with its name in addresses.</summary>
    public required IReadOnlyList<CatalogueList> First { get; init; }

    /// <summary>Those behind a fold.</summary>
    public required IReadOnlyList<CatalogueList> More { get; init; }

    /// <summary>What is chosen, in words, each with the address of the catalogue without it.</summary>
    public required IReadOnlyList<ChosenFilter> Chosen { get; init; }

    public IEnumerable<CatalogueList> All => First.Concat(More);
}

public sealed record CatalogueList(string Name, IReadOnlyList<SelectListItem> Items);

public sealed record ChosenFilter(string Name, string Value, string AddressWithout);
