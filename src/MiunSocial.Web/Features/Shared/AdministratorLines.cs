using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

/// <summary>A form with lines in which administrators are named; any of them may be left empty.</summary>
public interface IAdministratorLines
{
    string? Administrator1Name { get; }

    string? Administrator1Email { get; }

    Affiliation Administrator1Affiliation { get; }

    string? Administrator2Name { get; }

    string? Administrator2Email { get; }

    Affiliation Administrator2Affiliation { get; }

    string? Administrator3Name { get; }

    string? Administrator3Email { get; }

    Affiliation Administrator3Affiliation { get; }
}

internal static class AdministratorLines
{
    /// <summary>Those who are named.</summary>
    public static IReadOnlyList<ProposedPerson> Administrators(this IAdministratorLines form) => [.. form.Lines().Where(IsFilled)];

    /// <summary>
    /// The rules number those who are named, <c>Administrator1</c> and on; the form numbers its lines. The problem is moved
    /// from the one to the other.
    /// </summary>
    public static Problem AtItsLine(this IAdministratorLines form, Problem problem)
    {
        var filled = form.Lines().Index().Where(line => IsFilled(line.Item)).Select(line => line.Index + 1).ToList();
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

    private static IEnumerable<ProposedPerson> Lines(this IAdministratorLines form) =>
    [
        Line(form.Administrator1Name, form.Administrator1Email, form.Administrator1Affiliation),
        Line(form.Administrator2Name, form.Administrator2Email, form.Administrator2Affiliation),
        Line(form.Administrator3Name, form.Administrator3Email, form.Administrator3Affiliation),
    ];

    private static ProposedPerson Line(string? name, string? email, Affiliation affiliation) =>
        new() { Part = ChannelPart.Administrator, Name = Typed.Clean(name), Email = Typed.Clean(email), Affiliation = affiliation };

    private static bool IsFilled(ProposedPerson person) => person.Name.Length > 0 || person.Email.Length > 0;
}
