using System.Globalization;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>The people of a channel in one cell: <c>Name &lt;email&gt; student since=2026-01-15 2step; …</c>. Who is no student is an employee.</summary>
internal static class PeopleText
{
    private const string Since = "since=";
    private const string TwoStep = "2step";

    /// <summary>People named in one cell; a channel that has more is kept by nobody.</summary>
    private const int Most = 100;

    public static string Write(IEnumerable<ChannelPerson> people) => string.Join("; ", people.Select(Write));

    /// <returns>The people, or what is wrong with the first of them that cannot be read.</returns>
    /// <param name="today">Since when somebody looks after a channel, where the cell does not say.</param>
    public static (IReadOnlyList<ChannelPerson> People, Problem? Problem) Read(string cell, ChannelPart part, string field, DateOnly today)
    {
        var people = new List<ChannelPerson>();
        foreach (var text in QuotedText.Parts(cell))
        {
            if (people.Count == Most || Read(text, part, today) is not { } person)
            {
                return ([], new(field, "Problem.Person", text));
            }
            if (person.Name.Length is 0 or > Lengths.Name)
            {
                return ([], new(field, "Problem.PersonName", Lengths.Name));
            }
            if (!EmailAddress.IsValid(person.Email))
            {
                return ([], new(field, "Problem.PersonEmail", person.Email));
            }
            people.Add(person);
        }
        return (people, null);
    }

    private static string Write(ChannelPerson person) => string.Create(
        CultureInfo.InvariantCulture,
        $"{QuotedText.Write(person.Name)} <{person.Email}> {(person.Affiliation == Affiliation.Student ? "student" : "employee")} {Since}{person.Since:yyyy-MM-dd}{(person.HasTwoStepSignIn ? $" {TwoStep}" : "")}");

    private static ChannelPerson? Read(string text, ChannelPart part, DateOnly today)
    {
        if (QuotedText.ReadBefore(text) is not var (name, rest) || !rest.StartsWith('<') || rest.IndexOf('>', StringComparison.Ordinal) is not (> 0 and var end))
        {
            return null;
        }
        var person = new ChannelPerson { Part = part, Name = name, Email = rest[1..end].Trim(), Since = today };
        foreach (var word in rest[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (With(person, word) is not { } more)
            {
                return null;
            }
            person = more;
        }
        return person;
    }

    private static ChannelPerson? With(ChannelPerson person, string word) => word.ToLowerInvariant() switch
    {
        "employee" => person with { Affiliation = Affiliation.Employee },
        "student" => person with { Affiliation = Affiliation.Student },
        TwoStep => person with { HasTwoStepSignIn = true },
        var text when text.StartsWith(Since, StringComparison.Ordinal) && DayText.Read(text[Since.Length..]) is { } day => person with { Since = day },
        _ => null,
    };
}
