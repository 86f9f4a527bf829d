namespace MiunSocial.Web.Features.Shared;

/// <summary>Texts as people typed them.</summary>
public static class Typed
{
    /// <summary>Without surrounding space, with plain line ends, and without the zero character that not every database takes.</summary>
    public static string Clean(string? text) =>
        (text ?? "").Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
}
