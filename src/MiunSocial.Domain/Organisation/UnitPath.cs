namespace MiunSocial.Domain.Organisation;

/// <summary>Reads the paths by which units know their place; see <see cref="Unit.Path"/>.</summary>
public static class UnitPath
{
    /// <summary>The path itself and those above it, the nearest first: <c>/a/b/</c>, <c>/a/</c>.</summary>
    public static IReadOnlyList<string> Upwards(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, parts.Length).Select(up => $"/{string.Join('/', parts[..^up])}/")];
    }
}
