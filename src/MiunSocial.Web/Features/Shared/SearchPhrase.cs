using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>What somebody searches for, as an address carries it.</summary>
public static class SearchPhrase
{
    /// <summary>Cuts what is longer than any name, so that no query grows without bounds.</summary>
    public static string? Cut(string? text) => text?.Length > Lengths.Name ? text[..Lengths.Name] : text;
}
