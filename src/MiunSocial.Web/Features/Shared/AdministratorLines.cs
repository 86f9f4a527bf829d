using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The lines of a form in which administrators are named; any of them may be left empty.</summary>
internal static class AdministratorLines
{
    /// <summary>
    /// The rules number those who are named, <c>Administrator1</c> and on; the form numbers its lines. The problem is moved
    /// from the one to the other.
    /// </summary>
    public static Problem Move(Problem problem, params IEnumerable<(string? Name, string? Email)> lines)
    {
        var filled = lines
            .Select((line, place) => (IsFilled: !string.IsNullOrWhiteSpace(line.Name) || !string.IsNullOrWhiteSpace(line.Email), Number: place + 1))
            .Where(line => line.IsFilled)
            .Select(line => line.Number)
            .ToList();
        for (var person = filled.Count; person >= 1; person--)
        {
            var (named, line) = ($"Administrator{person}", $"Administrator{filled[person - 1]}");
            if (problem.Field.Contains(named, StringComparison.Ordinal))
            {
                return problem with { Field = problem.Field.Replace(named, line, StringComparison.Ordinal) };
            }
        }
        return problem;
    }
}
