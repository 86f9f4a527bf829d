using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Texts as people typed them.</summary>
public static partial class Typed
{
    /// <summary>Without surrounding space, with plain line ends, and without what Unicode or some database does not take.</summary>
    public static string Clean(string? text) =>
        FoldedText.WellFormed(text ?? "").Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
}
