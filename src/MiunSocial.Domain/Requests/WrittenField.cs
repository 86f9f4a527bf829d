using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>A text under the name of its field.</summary>
internal sealed record WrittenField(string Name, string Text);

internal static class WrittenFields
{
    public static IEnumerable<Problem> TooLong(this IEnumerable<WrittenField> fields, int most = Lengths.Paragraph) =>
        fields.Where(field => field.Text.Length > most).Select(field => new Problem(field.Name, "Problem.TooLong", most));

    public static IEnumerable<Problem> Missing(this IEnumerable<WrittenField> fields) =>
        fields.Where(field => string.IsNullOrWhiteSpace(field.Text)).Select(field => new Problem(field.Name, "Problem.Required"));
}
