namespace MiunSocial.Web.Tests.Guards;

/// <summary>Fails with everything that offends, not only the first.</summary>
internal static class Guard
{
    public static void Empty(string what, IEnumerable<string> offenders)
    {
        var found = offenders.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{what} ({found.Count}):\n  {string.Join("\n  ", found)}");
    }
}
