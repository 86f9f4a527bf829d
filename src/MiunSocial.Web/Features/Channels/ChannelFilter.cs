using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>What an address of the list asks for. All but the words are slugs.</summary>
public sealed record ChannelFilter
{
    private readonly string? _words;

    [FromQuery(Name = "q")]
    public string? Words
    {
        get => _words;
        init => _words = SearchPhrase.Cut(value);
    }

    [FromQuery(Name = "platform")]
    public string? Platform { get; init; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "audience")]
    public string? Audience { get; init; }

    /// <summary>Whether closed channels are shown too.</summary>
    [FromQuery(Name = "closed")]
    public bool Closed { get; init; }

    /// <summary>Whether anything is left out that would be there without the filter.</summary>
    public bool Narrows => (Words ?? Platform ?? Kind ?? Unit ?? Audience) is not null;
}
