using MiunSocial.Testing.Courses;

namespace MiunSocial.Endurance;

/// <summary>The lines that a run ends with.</summary>
internal static class Report
{
    /// <summary>How many findings or errors are shown in full; the lines above count them all.</summary>
    private const int Shown = 20;

    public static void Write(string title, params IEnumerable<(string Name, object Value)> lines)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        foreach (var (name, value) in lines)
        {
            Console.WriteLine(FormattableString.Invariant($"  {name,-44} {value,10}"));
        }
    }

    public static void Write<T>(IReadOnlyCollection<T> lines)
    {
        foreach (var line in lines.Take(Shown))
        {
            Console.WriteLine($"  {line}");
        }
        if (lines.Count > Shown)
        {
            Console.WriteLine($"  … and {lines.Count - Shown} more");
        }
    }

    public static int Count(this IEnumerable<Finding> findings, FindingKind kind) => findings.Count(finding => finding.Kind == kind);
}
